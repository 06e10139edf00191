// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import static dev.doppelgram.transport.Payloads.hex;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.AggregateWith;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.aggregator.ArgumentsAggregator;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Bytes of stock clients, recorded from connections to this server on which each read the payloads
 * of 24, 40 and 520 bytes that it had sent; Telethon 1.37.0 with its comparison of {@code line[-1]}
 * with {@code b'\n'} mended, without which it reads no answer from anybody.
 */
@Timeout(10)
class StockCarrierTest {
  private static final String SECRET =
      "ee00112233445566778899aabbccddeeff7777772e676f6f676c652e636f6d";

  @ParameterizedTest
  @CsvFileSource(resources = "stock-carriers.csv", numLinesToSkip = 1, maxCharsPerColumn = 8192)
  void theServerReadsItInOnePiece(@AggregateWith(RecordingOf.class) Recording stock) {
    check(stock, EmbeddedEnd::feed);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "stock-carriers.csv", numLinesToSkip = 1, maxCharsPerColumn = 8192)
  void theServerReadsItByteByByte(@AggregateWith(RecordingOf.class) Recording stock) {
    check(stock, EmbeddedEnd::feedByteByByte);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "stock-carriers.csv", numLinesToSkip = 1, maxCharsPerColumn = 8192)
  void theServerReadsItCutInTwo(@AggregateWith(RecordingOf.class) Recording stock) {
    int step = 1 + stock.fromClient.length / 500;
    for (int at = 0; at < stock.fromClient.length; at += step) {
      int cut = at;
      check(
          stock,
          (server, bytes) -> {
            server.feed(Arrays.copyOf(bytes, cut));
            server.feed(Arrays.copyOfRange(bytes, cut, bytes.length));
          });
    }
  }

  private static void check(Recording stock, BiConsumer<EmbeddedEnd, byte[]> feed) {
    try (EmbeddedEnd server =
        stock.socksTarget == null ? EmbeddedEnd.server(SECRET) : EmbeddedEnd.socksServer()) {
      feed.accept(server, stock.fromClient);
      assertThat(server.detected())
          .singleElement()
          .satisfies(
              detected -> {
                assertThat(detected.carrier()).isEqualTo(stock.carrier);
                assertThat(detected.framing()).isEqualTo(stock.framing);
                assertThat(detected.obfuscation()).isEqualTo(stock.obfuscation);
              });
      assertThat(server.received()).containsExactly(hex(24), hex(40), hex(520));
      assertThat(server.socks().stream().map(StockCarrierTest::target))
          .isEqualTo(stock.socksTarget == null ? List.of() : List.of(stock.socksTarget));
      server.sent();
    }
  }

  private static String target(SocksConnected connected) {
    assertThat(connected.target().isUnresolved()).isTrue();
    return connected.target().getHostString() + ":" + connected.target().getPort();
  }

  private record Recording(
      Transport.Carrier carrier,
      Framing framing,
      Transport.Obfuscation obfuscation,
      @Nullable String socksTarget,
      byte[] fromClient) {}

  private static final class RecordingOf implements ArgumentsAggregator {
    @Override
    public Recording aggregateArguments(ArgumentsAccessor row, ParameterContext context) {
      return new Recording(
          requireNonNull(row.get(2, Transport.Carrier.class)),
          requireNonNull(row.get(3, Framing.class)),
          requireNonNull(row.get(4, Transport.Obfuscation.class)),
          row.getString(5),
          HexFormat.of().parseHex(requireNonNull(row.getString(6))));
    }
  }
}
