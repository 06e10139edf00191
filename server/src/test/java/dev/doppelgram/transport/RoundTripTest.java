// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import static dev.doppelgram.transport.Payloads.hex;
import static dev.doppelgram.transport.Payloads.payload;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(10)
class RoundTripTest {
  private static final String SECRET = "ee00112233445566778899aabbccddeeff742e6d65";

  static Stream<Transport> transports() {
    return Stream.concat(
        Stream.of(Transport.plain(Framing.FULL), Transport.http()),
        Arrays.stream(Framing.values()).filter(Framing::hasTag).flatMap(RoundTripTest::tagged));
  }

  private static Stream<Transport> tagged(Framing framing) {
    Transport obfuscated = Transport.obfuscated(framing);
    Transport mtproxy = Transport.mtproxy(framing, -2);
    return Stream.of(
        Transport.plain(framing),
        obfuscated,
        mtproxy,
        obfuscated.over(Transport.Carrier.WEBSOCKET),
        mtproxy.over(Transport.Carrier.WEBSOCKET),
        mtproxy.over(Transport.Carrier.FAKE_TLS));
  }

  static Stream<Transport> transportsWithQuickAcks() {
    return transports().filter(transport -> transport.framing().hasTag());
  }

  private static @Nullable String secretOf(Transport transport) {
    return transport.mtproxy() ? SECRET : null;
  }

  private static void feedInPieces(EmbeddedEnd end, byte[] bytes, Random random) {
    int from = 0;
    while (from < bytes.length) {
      int to = Math.min(bytes.length, from + 1 + random.nextInt(40));
      end.feed(Arrays.copyOfRange(bytes, from, to));
      from = to;
    }
  }

  @ParameterizedTest
  @MethodSource("transports")
  void packetsOfEveryLengthArriveBothWays(Transport transport) {
    Random random = new Random(7);
    try (EmbeddedEnd client = EmbeddedEnd.client(transport, secretOf(transport));
        EmbeddedEnd server = EmbeddedEnd.server(SECRET)) {
      EmbeddedEnd.open(client, server);
      for (int length = 24; length <= 600; length += 16) {
        client.writePacket(payload(length), false);
        feedInPieces(server, client.sent(), random);
        assertThat(server.received()).containsExactly(hex(length));
        server.writePacket(payload(length), false);
        feedInPieces(client, server.sent(), random);
        assertThat(client.received()).containsExactly(hex(length));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("transports")
  void manyPacketsComeOutOfOneRead(Transport transport) {
    try (EmbeddedEnd client = EmbeddedEnd.client(transport, secretOf(transport));
        EmbeddedEnd server = EmbeddedEnd.server(SECRET)) {
      EmbeddedEnd.open(client, server);
      for (int i = 0; i < 60; i++) {
        client.writePacket(payload(40), false);
      }
      server.feed(client.sent());
      assertThat(server.received()).hasSize(60).containsOnly(hex(40));
    }
  }

  @ParameterizedTest
  @MethodSource("transports")
  void theServerLearnsTheTransportAndTheDetectorIsGone(Transport transport) {
    try (EmbeddedEnd client = EmbeddedEnd.client(transport, secretOf(transport));
        EmbeddedEnd server = EmbeddedEnd.server(SECRET)) {
      EmbeddedEnd.open(client, server);
      client.writePacket(payload(40), false);
      server.feed(client.sent());
      assertThat(server.received()).hasSize(1);
      assertThat(server.detected()).singleElement().satisfies(t -> isLike(t, transport));
      assertThat(server.handlers()).doesNotContain("TransportDetector");
    }
  }

  @ParameterizedTest
  @MethodSource("transportsWithQuickAcks")
  void bothEndsKeepTheSameHandlers(Transport transport) {
    try (EmbeddedEnd client = EmbeddedEnd.client(transport, secretOf(transport));
        EmbeddedEnd server = EmbeddedEnd.server(SECRET)) {
      EmbeddedEnd.open(client, server);
      client.writePacket(payload(40), false);
      server.feed(client.sent());
      assertThat(server.received()).hasSize(1);
      assertThat(client.handlers()).containsExactlyInAnyOrderElementsOf(server.handlers());
    }
  }

  private static void isLike(Transport detected, Transport transport) {
    assertThat(detected.framing()).isEqualTo(transport.framing());
    assertThat(detected.carrier()).isEqualTo(transport.carrier());
    assertThat(detected.obfuscation()).isEqualTo(transport.obfuscation());
    assertThat(detected.answersOnly()).isEqualTo(transport.answersOnly());
    if (transport.mtproxy()) {
      assertThat(detected.dcId()).isEqualTo(-2);
    }
  }

  @ParameterizedTest
  @MethodSource("transports")
  void anErrorBetweenPacketsArrives(Transport transport) {
    try (EmbeddedEnd client = EmbeddedEnd.client(transport, secretOf(transport));
        EmbeddedEnd server = EmbeddedEnd.server(SECRET)) {
      EmbeddedEnd.open(client, server);
      client.writePacket(payload(40), false);
      server.feed(client.sent());
      assertThat(server.received()).hasSize(1);
      client.writePacket(payload(40), false);
      client.writePacket(payload(40), false);
      server.feed(client.sent());
      assertThat(server.received()).hasSize(2);
      server.writePacket(payload(40), false);
      server.write(new TransportError(-429));
      server.writePacket(payload(24), false);
      client.feedByteByByte(server.sent());
      assertThat(client.received()).containsExactly(hex(40), "TransportError[code=-429]", hex(24));
    }
  }

  @ParameterizedTest
  @MethodSource("transportsWithQuickAcks")
  void aQuickAckIsAskedForAndGiven(Transport transport) {
    try (EmbeddedEnd client = EmbeddedEnd.client(transport, secretOf(transport));
        EmbeddedEnd server = EmbeddedEnd.server(SECRET)) {
      EmbeddedEnd.open(client, server);
      client.writePacket(payload(40), true);
      client.writePacket(payload(520), true);
      client.writePacket(payload(40), false);
      server.feedByteByByte(client.sent());
      assertThat(server.received())
          .containsExactly("quick " + hex(40), "quick " + hex(520), hex(40));
      server.write(new QuickAck(0x01020304));
      server.writePacket(payload(40), false);
      client.feedByteByByte(server.sent());
      assertThat(client.received()).containsExactly(new QuickAck(0x81020304).toString(), hex(40));
    }
  }
}
