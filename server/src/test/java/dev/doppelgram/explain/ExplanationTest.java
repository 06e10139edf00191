// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.crypto.Side;
import dev.doppelgram.mtproto.Container;
import dev.doppelgram.mtproto.EncryptedMessage;
import dev.doppelgram.mtproto.GzipPacked;
import dev.doppelgram.mtproto.Message;
import dev.doppelgram.mtproto.PlainMessage;
import dev.doppelgram.mtproto.RpcResult;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.tl.TlWriter;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class ExplanationTest {
  private static final AuthKey ALICE = AuthKey.minted(42, "alice", 1);
  private static final long MSG_ID = 1_893_456_000L << 32; // 2030-01-01

  private static byte[] encode(TlObject object) {
    return Schema.telegram().encode(object, 158);
  }

  private static byte[] seal(byte[] body, Side side) {
    return new EncryptedMessage(
            0x1122334455667788L, 0x0102030405060708L, new Message(MSG_ID, 1, body))
        .seal(ALICE, side, new Random(1));
  }

  @Test
  void anEncryptedCallIsToldFieldByField() {
    byte[] packet =
        seal(encode(TlObject.of("messages.checkChatInvite", "hash", "Poster")), Side.CLIENT);

    String key = HexFormat.of().formatHex(packet, 8, 24);
    assertThat(Explanation.of(packet, ALICE).toString().lines().limit(9))
        .containsExactly(
            "0000  4d29e4e63d510fcf                  auth_key_id cf0f513de6e4294d",
            "0008  %s  msg_key, fits; what follows is decrypted".formatted(key),
            "0018  8877665544332211                  salt 1122334455667788",
            "0020  0807060504030201                  session_id 0102030405060708",
            "0028  0000000080d8db70                  msg_id 70dbd88000000000, a client's,"
                + " 2030-01-01T00:00:00Z",
            "0030  01000000                          seq_no 1, to be acknowledged",
            "0034  0c000000                          message_data_length 12",
            "0038  bbb1ad3e                          messages.checkChatInvite#3eadb1bb",
            "003c  06506f7374657200                    hash: \"Poster\"");
    assertThat(Explanation.of(packet, ALICE).summary())
        .isEqualTo(
            "cf0f513de6e4294d/0102030405060708 msg_id 70dbd88000000000 seq_no 1"
                + " messages.checkChatInvite");
  }

  @Test
  void wrappersNestAndFlagsAreBits() {
    TlObject init =
        TlObject.named("initConnection")
            .set("api_id", 1)
            .set("device_model", "d")
            .set("system_version", "s")
            .set("app_version", "a")
            .set("system_lang_code", "en")
            .set("lang_pack", "")
            .set("lang_code", "en")
            .set("query", TlObject.of("help.getConfig"))
            .build();
    TlObject call = TlObject.of("invokeWithLayer", "layer", 158, "query", init);

    Explanation explained = Explanation.of(seal(encode(call), Side.CLIENT), ALICE);
    assertThat(explained.summary()).endsWith("invokeWithLayer(initConnection(help.getConfig))");
    assertThat(explained.toString())
        .contains("  invokeWithLayer#da9b0d0d\n")
        .contains("  layer: 158\n")
        .contains("    query: initConnection#c1cd5ea9\n")
        .contains("      flags: 0\n")
        .contains("      device_model: \"d\"\n")
        .contains("      query: help.getConfig#c4f9186b\n");
  }

  @Test
  void aContainerAResultAndWhatIsGzippedAreUnpacked() {
    TlObject error =
        TlObject.of("rpc_error", "error_code", 400, "error_message", "LONG".repeat(100));
    byte[] result = GzipPacked.deflate(encode(error));
    byte[] container =
        Container.write(
            List.of(
                new Message(MSG_ID - 7, 1, new RpcResult(7, result).write()),
                new Message(
                    MSG_ID - 3, 2, encode(TlObject.of("msgs_ack", "msg_ids", List.of(9L))))));

    Explanation explained = Explanation.of(seal(container, Side.SERVER), ALICE);
    assertThat(explained.summary())
        .endsWith("msg_container(rpc_result(gzip_packed(rpc_error)), msgs_ack)");
    assertThat(explained.toString())
        .contains("  msg_container of 2\n")
        .contains("  rpc_result#f35c6d01\n")
        .contains("  req_msg_id: 7\n")
        .contains("inflated 0000  19ca4421 ")
        .contains("  error_code: 400\n")
        .contains("  msg_ids: Vector<long> of 1\n")
        .contains("  0: 9\n");
  }

  @Test
  void everyByteIsToldOnce() {
    byte[] packet = seal(encode(TlObject.of("ping", "ping_id", 1L)), Side.CLIENT);
    int shown =
        Explanation.of(packet, ALICE)
            .toString()
            .lines()
            .mapToInt(line -> line.substring(6, Math.min(38, line.length())).strip().length() / 2)
            .sum();
    assertThat(shown).isEqualTo(packet.length);
  }

  @Test
  void whatIsNoTlIsShownAsItIs() {
    byte[] body = new TlWriter(12).int32(0x3eadb1bb ^ 1).int64(-1).toByteArray();
    assertThat(Explanation.of(seal(body, Side.CLIENT), ALICE).toString())
        .contains("  not TL from here on: no layer has the id\n")
        .contains("  padding, ");
    byte[] cut = {(byte) 0xbb, (byte) 0xb1, (byte) 0xad, 0x3e, 9, 'a', 'b', 'c'};
    assertThat(Explanation.of(seal(cut, Side.CLIENT), ALICE).toString())
        .contains("  not TL from here on: ");
  }

  @Test
  void anotherKeyOrNoneLeavesTheMessageEncrypted() {
    byte[] packet = seal(encode(TlObject.of("ping", "ping_id", 1L)), Side.CLIENT);
    assertThat(Explanation.of(packet, null).summary())
        .isEqualTo("cf0f513de6e4294d, by a key that nobody knows here");
    assertThat(Explanation.of(packet, AuthKey.minted(42, "bob", 1)).summary())
        .isEqualTo("cf0f513de6e4294d, which the key at hand does not open");
  }

  @Test
  void plainMessagesAndTransportErrorsAreTold() {
    byte[] nonce = new byte[16];
    byte[] plain =
        new PlainMessage(MSG_ID, encode(TlObject.of("req_pq_multi", "nonce", nonce))).encode();
    assertThat(Explanation.of(plain, null).summary()).isEqualTo("plain req_pq_multi");
    assertThat(Explanation.of(plain, null).toString())
        .startsWith("0000  0000000000000000                  auth_key_id 0: a plain message\n")
        .contains("  req_pq_multi#be7e8ef1\n")
        .contains("    nonce: 16 bytes\n");
    byte[] error = new TlWriter(4).int32(-404).toByteArray();
    assertThat(Explanation.of(error, null).summary()).isEqualTo("transport error -404");
    assertThat(Explanation.of(new byte[7], null).summary())
        .isEqualTo("7 bytes, too few for a message");
  }

  @Test
  void noBytesMakeItFail() {
    Random random = new Random(3);
    for (int i = 0; i < 2_000; i++) {
      byte[] body = new byte[4 * random.nextInt(40)];
      random.nextBytes(body);
      byte[] start = encode(TlObject.of("updatesTooLong"));
      System.arraycopy(start, 0, body, 0, Math.min(body.length, i % 2 == 0 ? 0 : 4));
      assertThat(Explanation.of(seal(body, Side.CLIENT), ALICE).toString()).contains("padding");
      assertThat(Explanation.of(body, null).summary()).isNotEmpty();
    }
  }
}
