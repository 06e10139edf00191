// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import static dev.doppelgram.transport.Payloads.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(10)
class BrokenFramingTest {
  /** Frames of 8 bytes, recorded from Telethon 1.37.0. */
  private static final String FULL_0 = "14000000000000000102030405060708e06e4584";

  private static void assertRefused(EmbeddedEnd server, String hex, String message) {
    assertThatThrownBy(() -> server.feed(hex))
        .isInstanceOf(FramingException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource({
    "ef7f010400, 4100", // 4096 + 4 bytes
    "ef7fffffff, 67108860",
    "efff010400, 4100",
    "eeeeeeee04100000, 4100",
    "eeeeeeee0000507f, 2135949312",
    "eeeeeeee04100080, 4100",
    "dddddddd01100000, 4097",
    "0410000000000000, 4100",
  })
  void aFrameOverTheLimitIsRefusedByItsLengthAlone(String hex, int length) {
    try (EmbeddedEnd server = EmbeddedEnd.server()) {
      assertRefused(server, hex, "frame of " + length + " bytes is over the limit of 4096 bytes");
    }
  }

  @ParameterizedTest
  @CsvSource({"ef7f000400, 4096", "eeeeeeee00100000, 4096", "dddddddd00100000, 4096"})
  void aFrameAtTheLimitIsTaken(String opening, int length) {
    try (EmbeddedEnd server = EmbeddedEnd.server()) {
      server.feed(opening + "00".repeat(length));
      assertThat(server.received()).containsExactly("00".repeat(length));
    }
  }

  @ParameterizedTest
  @CsvSource({"eeeeeeee0a000000, 10", "eeeeeeee01000080, 1", "1500000000000000, 21"})
  void aLengthNotDivisibleByFourIsRefused(String hex, int length) {
    try (EmbeddedEnd server = EmbeddedEnd.server()) {
      assertRefused(server, hex, "frame of " + length + " bytes is not divisible by 4");
    }
  }

  @ParameterizedTest
  @CsvSource({"0800000000000000, 8", "0000000000000000, 0", "6cfeffff00000000, -404"})
  void aFullFrameShorterThanItsEnvelopeIsRefused(String hex, int length) {
    try (EmbeddedEnd server = EmbeddedEnd.server()) {
      assertRefused(server, hex, "frame of " + length + " bytes is shorter than its own 12 bytes");
    }
  }

  @Test
  void aWrongCrcIsRefused() {
    try (EmbeddedEnd server = EmbeddedEnd.server()) {
      assertRefused(
          server,
          "14000000000000000102030405060708e06e4585",
          "CRC32 85456ee0 in place of 84456ee0");
    }
  }

  @Test
  void aRepeatedSeqNoIsRefused() {
    try (EmbeddedEnd server = EmbeddedEnd.server()) {
      server.feed(FULL_0);
      assertThat(server.received()).containsExactly(hex(8));
      assertRefused(server, FULL_0, "seq_no 0 in place of 1");
    }
  }

  @Test
  void whatCameBeforeTheBrokenFrameInTheSameReadIsHandedOn() {
    try (EmbeddedEnd server = EmbeddedEnd.server()) {
      assertRefused(server, FULL_0 + FULL_0, "seq_no 0 in place of 1");
      assertThat(server.received()).containsExactly(hex(8));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "eeeeeeee 0a000000, 08000000 0102030405060708",
    "ef 7fffffff, 02 0102030405060708",
    "16030102000100 01, ef 02 0102030405060708",
  })
  void nothingIsDecodedAfterABrokenRule(String broken, String sound) {
    try (EmbeddedEnd server = EmbeddedEnd.server()) {
      assertThatThrownBy(() -> server.feed(broken + sound)).isInstanceOf(FramingException.class);
      server.feed(sound);
      server.feed(sound);
      assertThat(server.received()).isEmpty();
    }
  }

  @Test
  void aBrokenFrameInsideObfuscationIsRefused() {
    String secret = "00112233445566778899aabbccddeeff";
    Transport transport = Transport.mtproxy(Framing.INTERMEDIATE, 2);
    try (EmbeddedEnd client = EmbeddedEnd.client(transport, secret);
        EmbeddedEnd server = EmbeddedEnd.server(secret)) {
      client.writePacket(Payloads.payload(4100), false);
      byte[] sent = client.sent();
      assertThatThrownBy(() -> server.feedByteByByte(sent))
          .isInstanceOf(FramingException.class)
          .hasMessage("frame of 4100 bytes is over the limit of 4096 bytes");
    }
  }

  @Test
  void aConnectionThatEndsInMidFrameLeavesNothingBehind() {
    try (EmbeddedEnd server = EmbeddedEnd.server()) {
      server.feed(FULL_0 + FULL_0.substring(0, 20));
      assertThat(server.received()).containsExactly(hex(8));
    }
  }
}
