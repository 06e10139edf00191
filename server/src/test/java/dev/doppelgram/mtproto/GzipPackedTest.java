// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.mtproto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doppelgram.tl.TlException;
import dev.doppelgram.tl.TlWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class GzipPackedTest {
  /** {@code "doppelgram! "} a hundred times, packed by Telethon 1.37.0. */
  private static final byte[] PACKED =
      HexFormat.of()
          .parseHex(
              "a1cf72302b1f8b0800fe23026b02ff4bc92f2848cd492f4acc55544819658fb247d9a3ec41cc0600"
                  + "b5d6b123b0040000");

  private static final byte[] TEXT = "doppelgram! ".repeat(100).getBytes(StandardCharsets.US_ASCII);

  @Test
  void whatTelethonPackedIsInflated() {
    assertThat(GzipPacked.is(PACKED)).isTrue();
    assertThat(GzipPacked.inflate(PACKED, TEXT.length)).isEqualTo(TEXT);
  }

  @Test
  void zlibIsInflatedAsGzipIs() throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (OutputStream zlib = new DeflaterOutputStream(compressed)) {
      zlib.write(TEXT);
    }
    byte[] packed =
        new TlWriter().int32(GzipPacked.ID).bytes(compressed.toByteArray()).toByteArray();
    assertThat(compressed.toByteArray()).startsWith(0x78, 0x9c);
    assertThat(GzipPacked.inflate(packed, TEXT.length)).isEqualTo(TEXT);
  }

  @Test
  void aByteOverTheLimitIsRefused() {
    assertThatThrownBy(() -> GzipPacked.inflate(PACKED, TEXT.length - 1))
        .isInstanceOf(TlException.class)
        .hasMessageContaining("1199");
  }

  @Test
  void aBombIsRefusedAtTheLimit() {
    byte[] bomb = GzipPacked.deflate(new byte[50 << 20]);
    assertThat(bomb).hasSizeLessThan(100_000);
    assertThatThrownBy(() -> GzipPacked.inflate(bomb, 1 << 20)).isInstanceOf(TlException.class);
  }

  @Test
  void everyTruncationIsRefused() {
    for (int length = 4; length < PACKED.length - 1; length++) {
      byte[] part = Arrays.copyOf(PACKED, length);
      assertThatThrownBy(() -> GzipPacked.inflate(part, 1 << 20)).isInstanceOf(TlException.class);
    }
  }

  @Test
  void whatIsDeflatedIsShorterAndInflatesAgain() {
    byte[] packed = GzipPacked.deflate(TEXT);
    assertThat(packed).hasSizeLessThan(TEXT.length).startsWith(0xa1, 0xcf, 0x72, 0x30);
    assertThat(GzipPacked.inflate(packed, TEXT.length)).isEqualTo(TEXT);
  }

  @Test
  void whatWouldNotGetShorterStaysAsItIs() {
    byte[] noise = new byte[2000];
    new Random(1).nextBytes(noise);
    assertThat(GzipPacked.deflate(noise)).isSameAs(noise);
  }
}
