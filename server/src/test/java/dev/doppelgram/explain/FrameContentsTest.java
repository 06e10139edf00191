// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.crypto.Side;
import dev.doppelgram.mtproto.Container;
import dev.doppelgram.mtproto.EncryptedMessage;
import dev.doppelgram.mtproto.GzipPacked;
import dev.doppelgram.mtproto.Message;
import dev.doppelgram.mtproto.MsgCopy;
import dev.doppelgram.mtproto.PlainMessage;
import dev.doppelgram.mtproto.RpcResult;
import dev.doppelgram.observe.Frame;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.tl.TlWriter;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class FrameContentsTest {
  private static final AuthKey ALICE = AuthKey.minted(42, "alice", 1);
  private static final long SESSION = 0x0102030405060708L;
  private static final long MSG_ID = 1_893_456_000L << 32; // 2030-01-01
  private static final byte[] PING = encode(TlObject.of("ping", "ping_id", 1L));

  private static byte[] encode(TlObject object) {
    return Schema.telegram().encode(object, 158);
  }

  private static byte[] seal(byte[] body, Side side) {
    return new EncryptedMessage(1, SESSION, new Message(MSG_ID, 1, body))
        .seal(ALICE, side, new Random(1));
  }

  private static Frame.Contents contents(byte[] body) {
    return FrameContents.of(seal(body, Side.CLIENT), ALICE);
  }

  private static byte[] container(Message... messages) {
    return Container.write(List.of(messages));
  }

  private static byte[] copy(Message original) {
    return new TlWriter(20 + original.body().length)
        .int32(MsgCopy.ID)
        .int64(original.msgId())
        .int32(original.seqNo())
        .int32(original.body().length)
        .raw(original.body())
        .toByteArray();
  }

  @Test
  void aMessageIsKnownByItsMsgId() {
    assertThat(contents(PING).msgIds()).containsExactly(MSG_ID);
    assertThat(contents(PING).sessionId()).isEqualTo(SESSION);
  }

  @Test
  void anAnswerIsKnownByTheCallToo() {
    byte[] result = GzipPacked.deflate(PING);
    byte[] answers =
        container(
            new Message(MSG_ID - 7, 1, new RpcResult(7, result).write()),
            new Message(MSG_ID - 3, 1, new RpcResult(8, PING).write()));
    Frame.Contents sent = FrameContents.of(seal(answers, Side.SERVER), ALICE);
    assertThat(sent.msgIds()).containsExactly(MSG_ID, MSG_ID - 7, 7L, MSG_ID - 3, 8L);
  }

  @Test
  void gzipAndCopiesAreLookedInto() {
    Message call = new Message(MSG_ID - 12, 1, PING);
    assertThat(contents(GzipPacked.deflate(container(call))).msgIds())
        .containsExactly(MSG_ID, MSG_ID - 12);
    assertThat(contents(copy(call)).msgIds()).containsExactly(MSG_ID, MSG_ID - 12);
    byte[] nested = container(new Message(MSG_ID - 8, 2, GzipPacked.deflate(copy(call))));
    assertThat(contents(nested).msgIds()).containsExactly(MSG_ID, MSG_ID - 8, MSG_ID - 12);
  }

  @Test
  void ofWhatInflatesToMoreThanAMegabyteNothingElseIsKnown() {
    byte[] bomb = GzipPacked.deflate(new byte[1 << 21]);
    byte[] bombs = container(new Message(MSG_ID - 8, 1, bomb), new Message(MSG_ID - 4, 1, bomb));
    assertThat(contents(bombs).msgIds()).containsExactly(MSG_ID, MSG_ID - 8, MSG_ID - 4);
  }

  @Test
  void copiesOfCopiesEnd() {
    Message copied = new Message(4, 1, PING);
    for (int i = 2; i < 100; i++) {
      copied = new Message(4L * i, 1, copy(copied));
    }
    assertThat(contents(copy(copied)).msgIds()).hasSize(5);
  }

  @Test
  void whatIsNoTlIsKnownByItsMsgId() {
    assertThat(contents(new byte[] {1, 2, 3, 4}).msgIds()).containsExactly(MSG_ID);
    byte[] cut = container(new Message(MSG_ID - 8, 1, PING));
    cut[4] = 9; // messages, of which there is one
    assertThat(contents(cut).msgIds()).containsExactly(MSG_ID);
  }

  @Test
  void aPlainMessageHasNoSession() {
    byte[] plain = new PlainMessage(MSG_ID, PING).encode();
    assertThat(FrameContents.of(plain, null)).isEqualTo(FrameContents.of(plain, ALICE));
    assertThat(FrameContents.of(plain, null).msgIds()).containsExactly(MSG_ID);
    assertThat(FrameContents.of(plain, null).sessionId()).isZero();
  }

  @Test
  void nothingIsKnownWithoutTheKey() {
    byte[] packet = seal(PING, Side.CLIENT);
    assertThat(FrameContents.of(packet, null).msgIds()).isEmpty();
    assertThat(FrameContents.of(packet, AuthKey.minted(42, "bob", 1)).msgIds()).isEmpty();
    assertThat(FrameContents.of(new byte[4], ALICE).msgIds()).isEmpty();
  }
}
