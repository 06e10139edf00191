// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.mtproto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doppelgram.tl.Schema;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The packets are those of the sample key exchange that Telegram publishes. */
@Timeout(10)
class PlainMessageTest {
  private static final String REQ_PQ =
      "00000000000000004a967027c47ae55114000000" + "789746603e0549828cca27e966b301a48fece2fc";
  private static final String RES_PQ =
      "000000000000000001c8831ec97ae55140000000"
          + "632416053e0549828cca27e966b301a48fece2fca5cf4d33f4a11ea877ba4aa573907330"
          + "0817ed48941a08f98100000015c4b51c01000000216be86c022bb4c3";

  @Test
  void thePublishedReqPqIsRead() {
    PlainMessage message = PlainMessage.decode(bytes(REQ_PQ));
    assertThat(message.msgId()).isEqualTo(0x51e57ac42770964aL);
    assertThat(Schema.telegram().decode(message.body()).toString())
        .isEqualTo("req_pq{nonce: 0x3e0549828cca27e966b301a48fece2fc}");
  }

  @Test
  void thePublishedResPqIsWritten() {
    byte[] body = Arrays.copyOfRange(bytes(RES_PQ), 20, 84);
    assertThat(new PlainMessage(0x51e57ac91e83c801L, body).encode()).isEqualTo(bytes(RES_PQ));
  }

  @Test
  void bytesBehindTheBodyAreIgnored() {
    byte[] padded = Arrays.copyOf(bytes(REQ_PQ), 40 + 255);
    assertThat(PlainMessage.decode(padded).body()).hasSize(20);
  }

  @Test
  void everyTruncationIsRefused() {
    byte[] whole = bytes(REQ_PQ);
    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> PlainMessage.decode(part)).isInstanceOf(EnvelopeException.class);
    }
  }

  @Test
  void aNegativeLengthIsRefused() {
    byte[] packet = bytes(REQ_PQ);
    packet[19] = (byte) 0xff;
    assertThatThrownBy(() -> PlainMessage.decode(packet)).isInstanceOf(EnvelopeException.class);
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
