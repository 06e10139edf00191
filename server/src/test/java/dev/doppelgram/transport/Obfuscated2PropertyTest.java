// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.ShortRange;
import net.jqwik.api.constraints.Size;

class Obfuscated2PropertyTest {

  @Provide
  Arbitrary<Framing> framings() {
    return Arbitraries.of(Framing.ABRIDGED, Framing.INTERMEDIATE, Framing.PADDED_INTERMEDIATE);
  }

  @Property
  void aHeaderTellsItsFramingAndDcToWhoeverHasTheSecret(
      @ForAll("framings") Framing framing,
      @ForAll @ShortRange short dc,
      @ForAll @Size(16) byte[] secret,
      @ForAll @Size(16) byte[] other,
      @ForAll long seed) {
    MtproxySecret shared = secret(secret);
    Transport transport = Transport.mtproxy(framing, dc);
    byte[] header = new byte[FirstBytes.OBFUSCATED2_LENGTH];
    ByteBuf out = Unpooled.wrappedBuffer(header).clear();
    Obfuscated2 client = Obfuscated2.initiate(transport, shared, new Random(seed), out);
    Obfuscated2 server = Obfuscated2.accept(header.clone(), shared);
    assertThat(server.transport()).isEqualTo(transport);
    byte[] text = secret.clone();
    client.fromClient().process(text, 0, text.length);
    server.fromClient().process(text, 0, text.length);
    assertThat(text).isEqualTo(secret);
    if (!Arrays.equals(secret, other)) {
      assertThatThrownBy(() -> Obfuscated2.accept(header.clone(), secret(other)))
          .isInstanceOf(FramingException.class);
    }
  }

  @Property
  void aHeaderWithoutATagIsRefused(@ForAll @Size(64) byte[] header, @ForAll @Size(16) byte[] key) {
    assertThatThrownBy(() -> Obfuscated2.accept(header, secret(key)))
        .isInstanceOf(FramingException.class);
  }

  private static MtproxySecret secret(byte[] bytes) {
    return MtproxySecret.parse(HexFormat.of().formatHex(bytes));
  }
}
