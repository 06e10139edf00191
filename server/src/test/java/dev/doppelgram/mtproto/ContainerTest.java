// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.mtproto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doppelgram.tl.TlException;
import dev.doppelgram.tl.TlWriter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class ContainerTest {
  /** A ping and a msgs_ack, put together by Telethon 1.37.0. */
  private static final byte[] BODY =
      HexFormat.of()
          .parseHex(
              "dcf8f17302000000000000000a700b5e010000000c000000ec77be7a0011223344556677"
                  + "040000000a700b5e020000001400000059b4d66215c4b51c01000000010000000a700b5e");

  private static final long ID = 0x5e0b700a00000008L;

  @Test
  void whatIsReadIsWrittenAlike() {
    List<Message> messages = Container.read(new Message(ID, 2, BODY));
    assertThat(messages).extracting(Message::seqNo).containsExactly(1, 2);
    assertThat(Container.write(messages)).isEqualTo(BODY);
  }

  @Test
  void everyTruncationIsRefused() {
    for (int length = 4; length < BODY.length; length++) {
      refused(Arrays.copyOf(BODY, length));
    }
  }

  @Test
  void bytesLeftOverAreRefused() {
    refused(Arrays.copyOf(BODY, BODY.length + 4));
  }

  @Test
  void aCountThatCannotBeIsRefusedBeforeRoomIsMadeForIt() {
    refused(new TlWriter().int32(Container.ID).int32(Integer.MAX_VALUE).toByteArray());
    refused(new TlWriter().int32(Container.ID).int32(-1).toByteArray());
  }

  @Test
  void aContainerInAContainerIsRefused() {
    refused(Container.write(List.of(new Message(ID - 4, 0, BODY))));
  }

  @Test
  void anInnerIdThatIsNotBelowItsContainersIsRefused() {
    refused(Container.write(List.of(new Message(ID, 0, new byte[4]))));
  }

  @Test
  void aBodyLengthNotDivisibleBy4IsRefused() {
    refused(Container.write(List.of(new Message(ID - 4, 0, new byte[6]))));
  }

  @Test
  void aCopiedMessageIsReadBoxedOrBare() {
    TlWriter message = new TlWriter().int64(8).int32(1).int32(4).int32(77);
    byte[] bare = new TlWriter().int32(MsgCopy.ID).raw(message.toByteArray()).toByteArray();
    byte[] boxed =
        new TlWriter().int32(MsgCopy.ID).int32(0x5bb8e511).raw(message.toByteArray()).toByteArray();
    assertThat(MsgCopy.read(bare).body()).isEqualTo(MsgCopy.read(boxed).body()).hasSize(4);
  }

  private static void refused(byte[] body) {
    assertThatThrownBy(() -> Container.read(new Message(ID, 2, body)))
        .isInstanceOf(TlException.class);
  }
}
