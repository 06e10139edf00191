// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

class FramingPropertyTest {
  private static final String SECRET = "00112233445566778899aabbccddeeff";

  /** Those that cut a bare TCP stream; the carriers have a conversation of their own first. */
  @Provide
  Arbitrary<Transport> transports() {
    return Arbitraries.of(
        RoundTripTest.transports()
            .filter(transport -> transport.carrier() == Transport.Carrier.TCP)
            .filter(transport -> transport.framing() != Framing.HTTP)
            .toList());
  }

  /** Payloads of the lengths of encrypted messages, the only ones that padding leaves alone. */
  @Provide
  Arbitrary<byte[]> payloads() {
    return Arbitraries.integers().between(0, 100).map(blocks -> Payloads.payload(24 + 16 * blocks));
  }

  @Property
  void payloadsArriveHoweverTheirBytesAreCut(
      @ForAll("transports") Transport transport,
      @ForAll @Size(max = 12) List<@From("payloads") byte[]> payloads,
      @ForAll long seed) {
    Random random = new Random(seed);
    try (EmbeddedEnd client = client(transport, random);
        EmbeddedEnd server = EmbeddedEnd.server(SECRET)) {
      feedInPieces(server, sent(client, payloads), random);
      assertThat(server.received()).isEqualTo(hex(payloads));
      feedInPieces(client, sent(server, payloads), random);
      assertThat(client.received()).isEqualTo(hex(payloads));
    }
  }

  @Property
  void aStreamThatEndsEarlyYieldsItsWholePayloadsOnly(
      @ForAll("transports") Transport transport,
      @ForAll @Size(min = 1, max = 6) List<@From("payloads") byte[]> payloads,
      @ForAll long seed) {
    Random random = new Random(seed);
    try (EmbeddedEnd client = client(transport, random);
        EmbeddedEnd server = EmbeddedEnd.server(SECRET)) {
      byte[] stream = sent(client, payloads);
      feedInPieces(server, Arrays.copyOf(stream, random.nextInt(stream.length)), random);
      List<String> received = server.received();
      assertThat(received).hasSizeLessThan(payloads.size());
      assertThat(received).isEqualTo(hex(payloads).subList(0, received.size()));
    }
  }

  @Property(tries = 500)
  void strayBytesInAStreamAreReadOrRefusedWithoutALeak(
      @ForAll("transports") Transport transport,
      @ForAll @Size(max = 6) List<@From("payloads") byte[]> payloads,
      @ForAll @IntRange(min = 1, max = 8) int strays,
      @ForAll long seed) {
    Random random = new Random(seed);
    try (EmbeddedEnd client = client(transport, random);
        EmbeddedEnd server = EmbeddedEnd.server(SECRET)) {
      byte[] stream = sent(client, payloads);
      for (int i = 0; i < strays && stream.length > 0; i++) {
        stream[random.nextInt(stream.length)] = (byte) random.nextInt();
      }
      readOrRefused(server, stream, random);
    }
  }

  @Property(tries = 500)
  void anyFirstBytesAreReadOrRefusedWithoutALeak(@ForAll byte[] bytes, @ForAll long seed) {
    try (EmbeddedEnd server = EmbeddedEnd.server(SECRET)) {
      readOrRefused(server, bytes, new Random(seed));
    }
  }

  private static void readOrRefused(EmbeddedEnd server, byte[] stream, Random random) {
    try {
      feedInPieces(server, stream, random);
    } catch (FramingException e) {
      assertThat(e).hasMessageNotContaining("null");
      assertThatCode(() -> server.feed(stream)).as("what follows").doesNotThrowAnyException();
    }
    assertThat(server.received()).doesNotContainNull();
  }

  private static EmbeddedEnd client(Transport transport, Random random) {
    @Nullable String secret = transport.mtproxy() ? SECRET : null;
    return EmbeddedEnd.client(transport, secret, random);
  }

  private static byte[] sent(EmbeddedEnd end, List<byte[]> payloads) {
    payloads.forEach(payload -> end.writePacket(payload, false));
    return end.sent();
  }

  private static List<String> hex(List<byte[]> payloads) {
    List<String> all = new ArrayList<>();
    payloads.forEach(payload -> all.add(HexFormat.of().formatHex(payload)));
    return all;
  }

  private static void feedInPieces(EmbeddedEnd end, byte[] bytes, Random random) {
    int longest = 1 << random.nextInt(12);
    int from = 0;
    while (from < bytes.length) {
      int to = Math.min(bytes.length, from + 1 + random.nextInt(longest));
      end.feed(Arrays.copyOfRange(bytes, from, to));
      from = to;
    }
  }
}
