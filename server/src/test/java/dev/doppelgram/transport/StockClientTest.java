// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import static dev.doppelgram.transport.Payloads.hex;
import static dev.doppelgram.transport.Payloads.payload;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.AggregateWith;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.aggregator.ArgumentsAggregator;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Bytes of stock clients, recorded with every random byte counted as in {@link CountedRandom}.
 *
 * <p>{@code fromClient} is what the client's connection class sent for payloads of 24, 40 and 520
 * bytes; {@code toClient} is what it read as a payload of 40 bytes and the error -404.
 */
@Timeout(10)
class StockClientTest {
  @ParameterizedTest
  @CsvFileSource(
      resources = "stock-clients.csv",
      useHeadersInDisplayName = false,
      numLinesToSkip = 1)
  void theServerReadsAndAnswersIt(@AggregateWith(RecordingOf.class) Recording stock) {
    try (EmbeddedEnd server = EmbeddedEnd.server(stock.secret)) {
      server.feed(stock.fromClient);
      assertThat(server.detected()).containsExactly(stock.transport);
      assertThat(server.received()).containsExactly(hex(24), hex(40), hex(520));
      server.write(server.buffer(payload(40)));
      server.write(new TransportError(-404));
      assertThat(server.sentHex()).isEqualTo(stock.toClient);
    }
  }

  @ParameterizedTest
  @CsvFileSource(resources = "stock-clients.csv", numLinesToSkip = 1)
  void theServerReadsItByteByByte(@AggregateWith(RecordingOf.class) Recording stock) {
    try (EmbeddedEnd server = EmbeddedEnd.server(stock.secret)) {
      server.feedByteByByte(HexFormat.of().parseHex(stock.fromClient));
      assertThat(server.detected()).containsExactly(stock.transport);
      assertThat(server.received()).containsExactly(hex(24), hex(40), hex(520));
    }
  }

  @ParameterizedTest
  @CsvFileSource(resources = "stock-clients.csv", numLinesToSkip = 1)
  void theServerReadsItCutInTwoAnywhere(@AggregateWith(RecordingOf.class) Recording stock) {
    for (int cut = 0; cut <= stock.fromClient.length(); cut += 2) {
      try (EmbeddedEnd server = EmbeddedEnd.server(stock.secret)) {
        server.feed(stock.fromClient.substring(0, cut));
        server.feed(stock.fromClient.substring(cut));
        assertThat(server.received()).containsExactly(hex(24), hex(40), hex(520));
      }
    }
  }

  @ParameterizedTest
  @CsvFileSource(resources = "stock-clients.csv", numLinesToSkip = 1)
  void theClientSendsAndReadsTheSame(@AggregateWith(RecordingOf.class) Recording stock) {
    try (EmbeddedEnd client = EmbeddedEnd.client(stock.transport, stock.secret)) {
      client.write(client.buffer(payload(24)));
      client.write(client.buffer(payload(40)));
      client.write(client.buffer(payload(520)));
      assertThat(client.sentHex()).isEqualTo(stock.fromClient);
      client.feedByteByByte(HexFormat.of().parseHex(stock.toClient));
      assertThat(client.received()).containsExactly(hex(40), "TransportError[code=-404]");
    }
  }

  private record Recording(
      Transport transport, @Nullable String secret, String fromClient, String toClient) {}

  private static final class RecordingOf implements ArgumentsAggregator {
    @Override
    public Recording aggregateArguments(ArgumentsAccessor row, ParameterContext context) {
      Transport transport =
          new Transport(
              Transport.Carrier.TCP,
              requireNonNull(row.get(2, Framing.class)),
              requireNonNull(row.get(3, Transport.Obfuscation.class)),
              requireNonNull(row.getInteger(4)));
      return new Recording(
          transport,
          row.getString(5),
          requireNonNull(row.getString(6)),
          requireNonNull(row.getString(7)));
    }
  }
}
