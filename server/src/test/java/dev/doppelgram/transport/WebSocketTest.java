// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import static dev.doppelgram.transport.Payloads.hex;
import static dev.doppelgram.transport.Payloads.payload;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class WebSocketTest {
  /** The key of RFC 6455, section 1.3. */
  private static String request(String path) {
    return "GET "
        + path
        + " HTTP/1.1\r\nHost: x\r\nUpgrade: WebSocket\r\n"
        + "Connection: keep-alive, Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        + "Sec-WebSocket-Version: 13\r\n";
  }

  private static void open(EmbeddedEnd server) {
    server.feed((request("/apiws") + "\r\n").getBytes(US_ASCII));
    assertThat(server.sent()).asString(US_ASCII).startsWith("HTTP/1.1 101 ");
  }

  /** A client's frame, shorter than 126 bytes, masked with zeros. */
  private static byte[] frame(int firstByte, byte[] bytes, int from, int to) {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.write(firstByte);
    frame.write(0x80 | (to - from));
    frame.write(new byte[4], 0, 4);
    frame.write(bytes, from, to - from);
    return frame.toByteArray();
  }

  /** What a client without a WebSocket sends: a header and two packets. */
  private static byte[] obfuscated() {
    try (EmbeddedEnd client = EmbeddedEnd.client(Transport.obfuscated(Framing.ABRIDGED), null)) {
      client.writePacket(payload(8), true);
      client.writePacket(payload(24), false);
      return client.sent();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/apiws", "/apis", "/apiws_test", "/apis_premium", "/apiws_premium_test"})
  void theHandshakeOfTheRfcIsAnswered(String path) {
    try (EmbeddedEnd server = EmbeddedEnd.server()) {
      String asked = request(path) + "Sec-WebSocket-Protocol: x, binary\r\n\r\n";
      server.feedByteByByte(asked.getBytes(US_ASCII));
      assertThat(server.sent())
          .asString(US_ASCII)
          .isEqualTo(
              "HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: Upgrade"
                  + "\r\nsec-websocket-accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo="
                  + "\r\nsec-websocket-protocol: binary\r\n\r\n");
    }
  }

  @Test
  void nothingOfHttpIsLeftBehindTheHandshake() {
    try (EmbeddedEnd server = EmbeddedEnd.server()) {
      open(server);
      assertThat(server.handlers())
          .containsExactly(
              "WebSocket13FrameEncoder",
              "WebSocket13FrameDecoder",
              "WebSocketHandler",
              "TransportDetector");
    }
  }

  @Test
  void aProtocolThatWasNotAskedForIsNotEchoed() {
    try (EmbeddedEnd server = EmbeddedEnd.server()) {
      server.feed((request("/apiws") + "\r\n").getBytes(US_ASCII));
      assertThat(server.sent()).asString(US_ASCII).doesNotContain("protocol");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Upgrade: WebSocket",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        "Sec-WebSocket-Version: 13"
      })
  void aRequestWithoutOneOfTheHeadersIsToldWhatToUpgradeTo(String header) {
    try (EmbeddedEnd server = EmbeddedEnd.server()) {
      String asked = request("/apiws").replace(header + "\r\n", "") + "\r\n";
      server.feed(asked.getBytes(US_ASCII));
      assertThat(server.sent())
          .asString(US_ASCII)
          .startsWith("HTTP/1.1 426 ")
          .contains("\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\n");
      assertThat(server.isOpen()).isTrue();
      open(server);
    }
  }

  @Test
  void aConnectionThatCarriedPostsCannotBecomeAWebSocket() {
    try (EmbeddedEnd server = EmbeddedEnd.server()) {
      server.feed("POST /api HTTP/1.1\r\nContent-Length: 4\r\n\r\n1234".getBytes(US_ASCII));
      assertThat(server.received()).hasSize(1);
      server.writePacket(payload(4), false);
      server.sent();
      server.feed((request("/apiws") + "\r\n").getBytes(US_ASCII));
      assertThat(server.sent()).asString(US_ASCII).startsWith("HTTP/1.1 426 ");
    }
  }

  @Test
  void theBoundariesOfMessagesMeanNothing() {
    byte[] bytes = obfuscated();
    for (int cut = 0; cut < bytes.length; cut++) {
      try (EmbeddedEnd server = EmbeddedEnd.server()) {
        open(server);
        server.feed(frame(0x82, bytes, 0, cut));
        server.feedByteByByte(frame(0x82, bytes, cut, bytes.length));
        assertThat(server.received()).containsExactly("quick " + hex(8), hex(24));
        assertThat(server.detected())
            .singleElement()
            .extracting(Transport::carrier)
            .isEqualTo(Transport.Carrier.WEBSOCKET);
      }
    }
  }

  @Test
  void aMessageInFragmentsWithAPingBetweenThemIsTaken() {
    byte[] bytes = obfuscated();
    try (EmbeddedEnd server = EmbeddedEnd.server()) {
      open(server);
      server.feed(frame(0x02, bytes, 0, 10));
      server.feed(frame(0x89, payload(3), 0, 3));
      server.feed(frame(0x00, bytes, 10, 70));
      server.feed(frame(0x8a, payload(3), 0, 3));
      server.feed(frame(0x80, bytes, 70, bytes.length));
      assertThat(server.sentHex()).isEqualTo("8a03010203");
      assertThat(server.received()).hasSize(2);
    }
  }

  @Test
  void nothingButObfuscated2IsSpokenInside() {
    try (EmbeddedEnd server = EmbeddedEnd.server()) {
      open(server);
      byte[] plain = new byte[64];
      plain[0] = (byte) 0xef;
      assertThatThrownBy(() -> server.feed(frame(0x82, plain, 0, 64)))
          .isInstanceOf(FramingException.class)
          .hasMessage("the first 64 bytes name no transport");
    }
  }

  @Test
  void aCloseIsEchoedAndTheConnectionCloses() {
    try (EmbeddedEnd server = EmbeddedEnd.server()) {
      open(server);
      server.feed(frame(0x88, new byte[] {0x03, (byte) 0xe8}, 0, 2));
      assertThat(server.sentHex()).isEqualTo("880203e8");
      assertThat(server.isOpen()).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "820100, received a frame that is not masked as expected",
    "838100000000 41, data frame using reserved opcode 3",
    "82ff0000000000010001 00000000, Max frame length of 8192 has been exceeded.",
  })
  void aBrokenFrameIsRefusedAndTheConnectionCloses(String hex, String message) {
    try (EmbeddedEnd server = EmbeddedEnd.server()) {
      open(server);
      assertThatThrownBy(() -> server.feed(hex))
          .isInstanceOf(FramingException.class)
          .hasMessage("broken WebSocket: " + message);
      assertThat(server.sentHex()).startsWith("88");
      assertThat(server.isOpen()).isFalse();
    }
  }

  @Test
  void textIsRefusedAndNothingBehindItIsRead() {
    byte[] bytes = obfuscated();
    try (EmbeddedEnd server = EmbeddedEnd.server()) {
      open(server);
      assertThatThrownBy(() -> server.feed(frame(0x81, payload(1), 0, 1)))
          .isInstanceOf(FramingException.class)
          .hasMessage("a WebSocket message of text");
      server.feed(frame(0x82, bytes, 0, bytes.length));
      assertThat(server.received()).isEmpty();
    }
  }

  @Test
  void aClientHoldsItsBytesBackUntilTheServerAgrees() {
    Transport transport = Transport.obfuscated(Framing.ABRIDGED).over(Transport.Carrier.WEBSOCKET);
    try (EmbeddedEnd client = EmbeddedEnd.client(transport, null);
        EmbeddedEnd server = EmbeddedEnd.server()) {
      client.tryToWrite(client.buffer(payload(24)));
      byte[] asked = client.sent();
      assertThat(asked)
          .asString(US_ASCII)
          .startsWith("GET /apiws HTTP/1.1\r\n")
          .endsWith("\r\n\r\n");
      server.feed(asked);
      client.feedByteByByte(server.sent());
      server.feed(client.sent());
      assertThat(server.received()).containsExactly(hex(24));
    }
  }

  @Test
  void aClientThatIsTurnedAwaySaysSo() {
    Transport transport = Transport.obfuscated(Framing.ABRIDGED).over(Transport.Carrier.WEBSOCKET);
    try (EmbeddedEnd client = EmbeddedEnd.client(transport, null)) {
      client.sent();
      assertThatThrownBy(
              () -> client.feed("HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n".getBytes(US_ASCII)))
          .isInstanceOf(FramingException.class);
    }
  }

  @Test
  void theServerSendsUnmaskedMessages() {
    try (EmbeddedEnd server = EmbeddedEnd.server()) {
      open(server);
      byte[] bytes = obfuscated();
      server.feed(frame(0x82, bytes, 0, bytes.length));
      assertThat(server.received()).hasSize(2);
      server.write(new QuickAck(1));
      server.writePacket(payload(24), false);
      assertThat(HexFormat.of().formatHex(server.sent())).matches("8204.{8}8219.{50}");
    }
  }
}
