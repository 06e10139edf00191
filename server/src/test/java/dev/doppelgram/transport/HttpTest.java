// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import static dev.doppelgram.transport.Payloads.hex;
import static dev.doppelgram.transport.Payloads.payload;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class HttpTest {
  private static final String NOT_FOUND =
      "HTTP/1.1 404 Not Found\r\nconnection: keep-alive\r\ncache-control: "
          + "no-store\r\ncontent-length: 0\r\n\r\n";

  private static void feed(EmbeddedEnd server, String text) {
    server.feed(text.getBytes(ISO_8859_1));
  }

  private static String post(String path, int length) {
    return "POST "
        + path
        + " HTTP/1.1\r\nHost: x\r\nContent-Length: "
        + length
        + "\r\n\r\n"
        + new String(payload(length), ISO_8859_1);
  }

  private static String sent(EmbeddedEnd server) {
    return new String(server.sent(), ISO_8859_1);
  }

  private static String ok(int length) {
    return "HTTP/1.1 200 OK\r\nconnection: keep-alive\r\ncache-control: no-store\r\n"
        + "content-type: application/octet-stream\r\ncontent-length: "
        + length
        + "\r\n\r\n"
        + new String(payload(length), ISO_8859_1);
  }

  @Test
  void theLengthIsTheLastHeaderAndTheBodyFollows() {
    try (EmbeddedEnd server = EmbeddedEnd.server()) {
      feed(server, post("/api", 24));
      assertThat(server.detected()).containsExactly(Transport.http());
      assertThat(server.received()).containsExactly(hex(24));
      server.writePacket(payload(40), false);
      assertThat(sent(server)).isEqualTo(ok(40));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /api HT",
        "POST /api HTTP/1.1\r\nHost: x\r&\r\n",
        "POST /api HTTP/1.1\r\nContent-Length: 24\r\n\r\n12345678"
      })
  void aClientMayLeaveInTheMidstOfARequest(String beginning) {
    try (EmbeddedEnd server = EmbeddedEnd.server()) {
      feed(server, beginning);
      assertThat(server.received()).isEmpty();
    }
  }

  @Test
  void anErrorIsAStatusWithTheFourBytesAsItsBody() {
    try (EmbeddedEnd server = EmbeddedEnd.server()) {
      feed(server, post("/api", 24));
      assertThat(server.received()).hasSize(1);
      server.write(new TransportError(-404));
      assertThat(sent(server))
          .startsWith("HTTP/1.1 404 Not Found\r\n")
          .endsWith("content-length: 4\r\n\r\nl\u00fe\u00ff\u00ff");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/apiw",
        "/apiw1",
        "/api_test",
        "/apiw1_premium",
        "/apiw_test_premium",
        "/apiw_premium_test"
      })
  void packetsAreTakenAtEachOfThese(String path) {
    try (EmbeddedEnd server = EmbeddedEnd.server()) {
      feed(server, post(path, 24));
      assertThat(server.received()).containsExactly(hex(24));
    }
  }

  @Test
  void aPageOfAnotherOriginMayAskAndRead() {
    String cors =
        "access-control-allow-origin: *\r\naccess-control-allow-methods: POST, OPTIONS"
            + "\r\naccess-control-allow-headers: origin, content-type"
            + "\r\naccess-control-max-age: 1728000\r\n";
    try (EmbeddedEnd server = EmbeddedEnd.server()) {
      feed(server, "OPTIONS /apiw1 HTTP/1.1\r\nOrigin: http://x\r\n\r\n");
      assertThat(sent(server))
          .startsWith("HTTP/1.1 200 OK\r\n")
          .endsWith(cors + "content-length: 0\r\n\r\n");
      assertThat(server.detected()).isEmpty();
      feed(server, post("/apiw1", 24));
      assertThat(server.received()).hasSize(1);
      server.writePacket(payload(24), false);
      assertThat(sent(server)).contains(cors + "content-length: 24\r\n\r\n");
    }
  }

  @Test
  void everythingIsAnsweredInItsTurn() {
    try (EmbeddedEnd server = EmbeddedEnd.server()) {
      feed(server, post("/api", 24) + "GET / HTTP/1.1\r\n\r\n" + post("/api", 40));
      feed(server, "GET / HTTP/1.1\r\n\r\n");
      assertThat(server.received()).containsExactly(hex(24), hex(40));
      assertThat(sent(server)).isEmpty();
      server.writePacket(payload(56), false);
      assertThat(sent(server)).isEqualTo(ok(56) + NOT_FOUND);
      server.writePacket(payload(72), false);
      assertThat(sent(server)).isEqualTo(ok(72) + NOT_FOUND);
    }
  }

  @Test
  void whatAnswersNoRequestFailsAndIsNotSent() {
    try (EmbeddedEnd server = EmbeddedEnd.server()) {
      feed(server, post("/api", 24));
      assertThat(server.received()).hasSize(1);
      server.writePacket(payload(24), false);
      assertThat(server.sent()).isNotEmpty();
      assertThat(server.tryToWrite(server.buffer(payload(24))).cause())
          .isInstanceOf(IllegalStateException.class);
      assertThat(server.tryToWrite(new QuickAck(1)).isSuccess()).isFalse();
      assertThat(server.sent()).isEmpty();
      feed(server, post("/api", 24));
      assertThat(server.received()).hasSize(1);
      server.writePacket(payload(40), false);
      assertThat(sent(server)).isEqualTo(ok(40));
    }
  }

  @Test
  void aConnectionThatIsNotKeptClosesBehindTheAnswer() {
    try (EmbeddedEnd server = EmbeddedEnd.server()) {
      feed(server, "POST /api HTTP/1.0\r\nContent-Length: 8\r\n\r\n12345678" + post("/api", 24));
      assertThat(server.received()).containsExactly("3132333435363738");
      assertThat(server.isOpen()).isTrue();
      server.writePacket(payload(24), false);
      assertThat(sent(server)).contains("\r\nconnection: close\r\n");
      assertThat(server.isOpen()).isFalse();
    }
  }

  @Test
  void aBodyInChunksIsTaken() {
    try (EmbeddedEnd server = EmbeddedEnd.server()) {
      String request = "POST /api HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n";
      String body = "2\r\n12\r\n6\r\n345678\r\n0\r\n\r\n";
      server.feedByteByByte((request + body + request + body).getBytes(ISO_8859_1));
      assertThat(server.received()).containsExactly("3132333435363738", "3132333435363738");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/apix", "/api/", "/API", "/api?x", "/_test", "http://x/api"})
  void otherPathsAreNotFound(String path) {
    try (EmbeddedEnd server = EmbeddedEnd.server()) {
      feed(server, post(path, 24));
      assertThat(sent(server)).isEqualTo(NOT_FOUND);
      assertThat(server.detected()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api, POST",
    "HEAD, /apiw, 'POST, OPTIONS'",
    "OPTIONS, /api, POST",
    "OPTIONS, /apiws, GET",
    "POST, /apiws, GET"
  })
  void otherMethodsAreNotAllowed(String method, String path, String allowed) {
    try (EmbeddedEnd server = EmbeddedEnd.server()) {
      feed(server, method + " " + path + " HTTP/1.1\r\n\r\n");
      assertThat(sent(server))
          .startsWith("HTTP/1.1 405 Method Not Allowed\r\n")
          .contains("\r\nallow: " + allowed + "\r\n");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST /api HTTP/1.1\\r\\nContent-Length: x\\r\\n\\r\\n | malformed HTTP: ",
        "POST /api\\r\\n\\r\\n | malformed HTTP: ",
        "POST /api HTTP/1.1\\r\\nA:b\\r\\nContent-Length: 6\\r\\n\\r\\n123456"
            + " | HTTP body of 6 bytes is not divisible by 4",
        "POST /api HTTP/1.1\\r\\nContent-Length: 4100\\r\\n\\r\\n"
            + " | HTTP body over the limit of 4096 bytes",
      })
  void brokenHttpIsRefusedOnceAndNothingBehindItIsRead(String request, String message) {
    try (EmbeddedEnd server = EmbeddedEnd.server()) {
      String text = request.replace("\\r", "\r").replace("\\n", "\n");
      assertThatThrownBy(() -> feed(server, text))
          .isInstanceOf(FramingException.class)
          .hasMessageStartingWith(message);
      feed(server, post("/api", 24));
      assertThat(server.received()).isEmpty();
    }
  }

  @Test
  void aChunkedBodyOverTheLimitIsRefused() {
    try (EmbeddedEnd server = EmbeddedEnd.server()) {
      String chunk = "800\r\n" + "x".repeat(2048) + "\r\n";
      feed(server, "POST /api HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk + chunk);
      assertThatThrownBy(() -> feed(server, chunk))
          .isInstanceOf(FramingException.class)
          .hasMessage("HTTP body over the limit of 4096 bytes");
      feed(server, chunk + "0\r\n\r\n" + post("/api", 24));
      assertThat(server.received()).isEmpty();
    }
  }

  @Test
  void tooManyRequestsWithoutAnswersAreRefused() {
    try (EmbeddedEnd server = EmbeddedEnd.server()) {
      feed(server, post("/api", 24).repeat(64));
      assertThat(server.received()).hasSize(64);
      assertThatThrownBy(() -> feed(server, post("/api", 24)))
          .isInstanceOf(FramingException.class)
          .hasMessage("more than 64 HTTP requests wait for their answers");
    }
  }

  @Test
  void aClientTakesAStatusWithoutACodeAsBrokenFraming() {
    try (EmbeddedEnd client = EmbeddedEnd.client(Transport.http(), null)) {
      assertThatThrownBy(() -> feed(client, NOT_FOUND))
          .isInstanceOf(FramingException.class)
          .hasMessage("HTTP 404 Not Found");
    }
  }
}
