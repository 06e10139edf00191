// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import static dev.doppelgram.transport.Payloads.hex;
import static dev.doppelgram.transport.Payloads.payload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.handler.codec.EncoderException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bits of the framings that the recorded clients do not send. */
@Timeout(10)
class FramingBytesTest {
  private static final String PLAIN_MESSAGE = "0000000000000000" + "0102030405060708" + "04000000";

  private static EmbeddedEnd server(String opening) {
    EmbeddedEnd server = EmbeddedEnd.server();
    server.feed(opening);
    return server;
  }

  @Test
  void abridgedMarksTheWishForAQuickAckInTheFirstByte() {
    try (EmbeddedEnd server = server("ef")) {
      server.feed("82" + hex(8) + "ff 020000" + hex(8) + "02" + hex(8));
      assertThat(server.received()).containsExactly("quick " + hex(8), "quick " + hex(8), hex(8));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"eeeeeeee", "dddddddd"})
  void intermediateMarksTheWishForAQuickAckInBit31(String opening) {
    try (EmbeddedEnd server = server(opening)) {
      server.feed("08000080" + hex(8) + "08000000" + hex(8));
      assertThat(server.received()).containsExactly("quick " + hex(8), hex(8));
    }
  }

  @ParameterizedTest
  @CsvSource({"ef, 81020304", "eeeeeeee, 04030281", "dddddddd, 04030281"})
  void aQuickAckHasNoFrameAndItsMarkWhereTheLengthWouldHaveIt(String opening, String bytes) {
    try (EmbeddedEnd server = server(opening)) {
      server.write(new QuickAck(0x01020304));
      assertThat(server.sentHex()).isEqualTo(bytes);
    }
  }

  @ParameterizedTest
  @CsvSource({"ef, 016cfeffff", "eeeeeeee, 040000006cfeffff", "dddddddd, 040000006cfeffff"})
  void anErrorIsAFrameOfFourBytes(String opening, String bytes) {
    try (EmbeddedEnd server = server(opening)) {
      server.write(new TransportError(-404));
      assertThat(server.sentHex()).isEqualTo(bytes);
    }
  }

  @ParameterizedTest
  @CsvSource({"504, 7e", "508, 7f7f0000", "2048, 7f000200"})
  void abridgedWritesLengthsFrom127WordsOnInFourBytes(int length, String header) {
    try (EmbeddedEnd server = server("ef")) {
      server.writePacket(payload(length), false);
      assertThat(server.sentHex()).isEqualTo(header + hex(length));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 7, 8, 12, 15})
  void theTailOfAnEncryptedMessageIsDropped(int tail) {
    try (EmbeddedEnd server = server("dddddddd")) {
      server.feed("%02x000000".formatted(40 + tail) + hex(40) + "ab".repeat(tail));
      assertThat(server.received()).containsExactly(hex(40));
    }
  }

  @Test
  void theTailOfAPlainMessageIsLeftToItsReader() {
    try (EmbeddedEnd server = server("dddddddd")) {
      server.feed("1f000000" + PLAIN_MESSAGE + hex(4) + "abababababab ab");
      assertThat(server.received()).containsExactly(PLAIN_MESSAGE + hex(4) + "ab".repeat(7));
    }
  }

  @ParameterizedTest
  @CsvSource({"CLIENT, 15", "SERVER, 3"})
  void aTailIsAsLongAsTheOtherEndAccepts(Role role, int longest) {
    for (int drawn = 0; drawn < 16; drawn++) {
      PaddedIntermediateEncoder encoder =
          new PaddedIntermediateEncoder(role, new CountedRandom(drawn));
      assertThat(encoder.tailLength()).isEqualTo(drawn % (longest + 1));
    }
  }

  @Test
  void fullHasNoQuickAcks() {
    try (EmbeddedEnd server = server("10000000 00000000 01020304 420fb5e0")) {
      assertThat(server.received()).hasSize(1);
      assertThatThrownBy(() -> server.write(new QuickAck(1)))
          .isInstanceOf(EncoderException.class)
          .hasMessageContaining("full framing has no quick acks");
    }
  }

  @Test
  void aPayloadThatIsNotOfWholeWordsIsNotSent() {
    try (EmbeddedEnd server = server("ef")) {
      assertThatThrownBy(() -> server.writePacket(payload(5), false))
          .isInstanceOf(EncoderException.class)
          .hasMessageContaining("payload of 5 bytes is not divisible by 4");
    }
  }
}
