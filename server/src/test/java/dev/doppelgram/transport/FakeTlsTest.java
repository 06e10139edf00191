// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import static dev.doppelgram.transport.EmbeddedEnd.NOW;
import static dev.doppelgram.transport.Payloads.hex;
import static dev.doppelgram.transport.Payloads.payload;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doppelgram.crypto.Digests;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class FakeTlsTest {
  private static final String SECRET = "ee00112233445566778899aabbccddeeff742e6d65";
  private static final String OTHER_SECRET = "eeffeeddccbbaa99887766554433221100742e6d65";
  private static final Transport TRANSPORT =
      Transport.mtproxy(Framing.PADDED_INTERMEDIATE, 2).over(Transport.Carrier.FAKE_TLS);

  private static byte[] hello(String secret, Instant now) {
    try (EmbeddedEnd client = EmbeddedEnd.client(TRANSPORT, secret, now)) {
      return client.sent();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {-1200, 0, 1200})
  void aClockThatIsALittleOffIsForgiven(long seconds) {
    try (EmbeddedEnd server = EmbeddedEnd.server(SECRET)) {
      server.feed(hello(SECRET, NOW.plusSeconds(seconds)));
      assertThat(server.sentHex()).startsWith("160303");
    }
  }

  @ParameterizedTest
  @CsvSource({"-1201, 2026-11-21T23:11:21Z", "1201, 2026-11-21T23:51:23Z"})
  void aClockThatIsFarOffIsRefused(long seconds, Instant time) {
    byte[] hello = hello(SECRET, NOW.plusSeconds(seconds));
    assertRefused(hello, "TLS ClientHello made at " + time + " by its own clock");
  }

  @Test
  void aGreetingWithAnotherSecretIsRefused() {
    assertRefused(
        hello(OTHER_SECRET, NOW), "TLS ClientHello without a proof of the MTProxy secret");
  }

  @Test
  void aGreetingChangedAnywhereButInItsTimeIsRefused() {
    byte[] hello = hello(SECRET, NOW);
    for (int i = 6; i < hello.length; i++) {
      if (i < 39 || i >= 43) {
        hello[i] ^= 1;
        assertRefused(hello, "TLS ClientHello without a proof of the MTProxy secret");
        hello[i] ^= 1;
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"16030100460100, 75", "16030140010100, 16390"})
  void aGreetingOfAnImpossibleLengthIsRefused(String start, int length) {
    try (EmbeddedEnd server = EmbeddedEnd.server(SECRET)) {
      assertThatThrownBy(() -> server.feed(start + "00".repeat(8)))
          .isInstanceOf(FramingException.class)
          .hasMessage("TLS ClientHello of " + length + " bytes");
    }
  }

  private static void assertRefused(byte[] hello, String message) {
    try (EmbeddedEnd server = EmbeddedEnd.server(SECRET)) {
      assertThatThrownBy(() -> server.feed(hello))
          .isInstanceOf(FramingException.class)
          .hasMessage(message);
      server.feed(hello);
      assertThat(server.sent()).isEmpty();
    }
  }

  @Test
  void theAnswerIsThreeRecordsOfWhichTheFirstRepeatsTheSessionId() {
    byte[] hello = hello(SECRET, NOW);
    try (EmbeddedEnd server = EmbeddedEnd.server(SECRET)) {
      server.feedByteByByte(hello);
      byte[] answer = server.sent();
      assertThat(Arrays.copyOf(answer, 11))
          .isEqualTo(new byte[] {0x16, 3, 3, 0, 122, 2, 0, 0, 118, 3, 3});
      assertThat(Arrays.copyOfRange(answer, 43, 76)).isEqualTo(Arrays.copyOfRange(hello, 43, 76));
      assertThat(Arrays.copyOfRange(answer, 127, 138))
          .isEqualTo(new byte[] {0x14, 3, 3, 0, 1, 1, 0x17, 3, 3, 4, 3});
      assertThat(answer).hasSize(138 + 1024 + 3);
    }
  }

  /** Its MtProxyTcpTransport took the answer with this SHA-256, and none with a bit changed. */
  @Test
  void mtcuteGetsTheAnswerThatItAccepted() throws Exception {
    String hello;
    try (InputStream in = requireNonNull(getClass().getResourceAsStream("stock-carriers.csv"))) {
      hello =
          new String(in.readAllBytes(), StandardCharsets.US_ASCII)
              .replaceFirst("(?s).*,FAKE_TLS,[^\n]*,(16030106f7[0-9a-f]{3566})[0-9a-f]*\n.*", "$1");
    }
    try (EmbeddedEnd server =
        EmbeddedEnd.server("ee00112233445566778899aabbccddeeff7777772e676f6f676c652e636f6d")) {
      server.feed(hello);
      assertThat(Digests.sha256(server.sent()))
          .asHexString()
          .isEqualToIgnoringCase(
              "7b8f24c6f131f3203e624e18d65409135a1f5c9936ba44e00302b568734cce1c");
    }
  }

  @Test
  void aClientRefusesAnAnswerWithoutProof() {
    try (EmbeddedEnd client = EmbeddedEnd.client(TRANSPORT, SECRET);
        EmbeddedEnd server = EmbeddedEnd.server(SECRET)) {
      server.feed(client.sent());
      byte[] answer = server.sent();
      answer[answer.length - 1] ^= 1;
      assertThatThrownBy(() -> client.feed(answer))
          .isInstanceOf(FramingException.class)
          .hasMessage("TLS ServerHello without a proof of the MTProxy secret");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1503030002 0228, 'TLS record of type 21, version 0303 and 2 bytes'",
    "1703010004 00000000, 'TLS record of type 23, version 0301 and 4 bytes'",
    "1703034101, 'TLS record of type 23, version 0303 and 16641 bytes'",
  })
  void otherRecordsAreRefused(String record, String message) {
    try (EmbeddedEnd client = EmbeddedEnd.client(TRANSPORT, SECRET);
        EmbeddedEnd server = EmbeddedEnd.server(SECRET)) {
      EmbeddedEnd.open(client, server);
      assertThatThrownBy(() -> server.feed(record))
          .isInstanceOf(FramingException.class)
          .hasMessage(message);
      client.writePacket(payload(24), false);
      server.feed(client.sent());
      assertThat(server.received()).isEmpty();
    }
  }

  @Test
  void packetsMayShareARecordOrBeCutOverSeveral() {
    try (EmbeddedEnd client = EmbeddedEnd.client(TRANSPORT, SECRET);
        EmbeddedEnd server = EmbeddedEnd.server(SECRET)) {
      EmbeddedEnd.open(client, server);
      client.writePacket(payload(24), false);
      client.writePacket(payload(40), true);
      byte[] records = client.sent();
      byte[] bytes = new byte[records.length - 10];
      int first = records[4];
      System.arraycopy(records, 5, bytes, 0, first);
      System.arraycopy(records, 10 + first, bytes, first, bytes.length - first);
      for (int from = 0; from < bytes.length; from += 20) {
        int to = Math.min(bytes.length, from + 20);
        server.feed(new byte[] {0x17, 3, 3, 0, (byte) (to - from)});
        server.feed(Arrays.copyOfRange(bytes, from, to));
      }
      assertThat(server.received()).containsExactly(hex(24), "quick " + hex(40));
    }
  }

  @Test
  void aHeaderInsideThatIsMadeWithoutTheSecretIsRefused() {
    byte[] header;
    try (EmbeddedEnd plain = EmbeddedEnd.client(Transport.obfuscated(Framing.ABRIDGED), null)) {
      header = plain.sent();
    }
    try (EmbeddedEnd server = EmbeddedEnd.server(SECRET)) {
      server.feed(hello(SECRET, NOW));
      server.sent();
      server.feed("140303000101" + "1703030040");
      assertThatThrownBy(() -> server.feed(header))
          .isInstanceOf(FramingException.class)
          .hasMessage("the header inside fake TLS is made without the secret");
    }
  }
}
