// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.DefaultChannelId;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class ClientTransportTest {
  @ParameterizedTest
  @CsvSource({
    "ABRIDGED, ef",
    "INTERMEDIATE, eeeeeeee",
    "PADDED_INTERMEDIATE, dddddddd",
    "FULL, ''"
  })
  void aPlainConnectionOpensWithItsTag(Framing framing, String opening) {
    try (EmbeddedEnd client = EmbeddedEnd.client(Transport.plain(framing), null)) {
      assertThat(client.sentHex()).isEqualTo(opening);
    }
  }

  @Test
  void itWaitsForTheChannelToBeActive() throws Exception {
    ClientTransport transport =
        new ClientTransport(
            Transport.plain(Framing.ABRIDGED), null, EmbeddedEnd.LIMIT, new CountedRandom(0));
    EmbeddedChannel channel =
        new EmbeddedChannel(DefaultChannelId.newInstance(), false, false, transport);
    assertThat(channel.outboundMessages()).isEmpty();
    channel.register();
    ByteBuf opening = channel.readOutbound();
    assertThat(ByteBufUtil.hexDump(opening)).isEqualTo("ef");
    opening.release();
    assertThat(channel.finish()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ef",
        "eeeeeeee",
        "dddddddd",
        "47455420",
        "48454144",
        "504f5354",
        "4f505449",
        "160301020001",
        "0102030400000000"
      })
  void aHeaderThatLooksLikeAnotherTransportIsDrawnAgain(String start) {
    byte[] reserved = new byte[64];
    byte[] bytes = HexFormat.of().parseHex(start);
    System.arraycopy(bytes, 0, reserved, 0, bytes.length);
    Deque<byte[]> draws = new ArrayDeque<>(List.of(reserved, reserved, Payloads.payload(64)));
    EmbeddedChannel channel =
        new EmbeddedChannel(
            new ClientTransport(
                Transport.obfuscated(Framing.ABRIDGED), null, EmbeddedEnd.LIMIT, new Draws(draws)));
    ByteBuf header = channel.readOutbound();
    assertThat(ByteBufUtil.hexDump(header)).hasSize(128).startsWith(Payloads.hex(56));
    header.release();
    assertThat(draws).isEmpty();
    assertThat(channel.finish()).isFalse();
  }

  @Test
  void aSecretGoesWithMtproxyOnly() {
    MtproxySecret secret = MtproxySecret.parse("00".repeat(16));
    RandomGenerator random = new CountedRandom(0);
    assertThatThrownBy(
            () -> new ClientTransport(Transport.mtproxy(Framing.ABRIDGED, 2), null, 1, random))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("abridged, mtproxy dc 2 needs a secret");
    assertThatThrownBy(() -> new ClientTransport(Transport.plain(Framing.FULL), secret, 1, random))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("full takes no secret");
    Transport fakeTls =
        Transport.mtproxy(Framing.PADDED_INTERMEDIATE, 2).over(Transport.Carrier.FAKE_TLS);
    assertThatThrownBy(() -> new ClientTransport(fakeTls, secret, 1, random))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "padded intermediate, mtproxy dc 2, fake tls needs a secret that begins with ee");
  }

  private record Draws(Deque<byte[]> draws) implements RandomGenerator {
    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(draws.remove(), 0, bytes, 0, bytes.length);
    }

    @Override
    public long nextLong() {
      throw new UnsupportedOperationException();
    }
  }
}
