// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** NIST SP 800-38A, F.5.5: CTR-AES256.Encrypt. */
@Timeout(10)
class AesCtrTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final byte[] KEY =
      HEX.parseHex("603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4");
  private static final byte[] COUNTER = HEX.parseHex("f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff");
  private static final byte[] PLAIN =
      HEX.parseHex(
          "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51"
              + "30c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710");
  private static final byte[] CIPHERED =
      HEX.parseHex(
          "601ec313775789a5b7a7f504bbf3d228f443e3ca4d62b59aca84e990cacaf5c5"
              + "2b0930daa23de94ce87017ba2d84988ddfc9c58db67aada613c2dd08457941a6");

  private final AesCtr stream = new AesCtr(KEY, COUNTER);

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 16, 17, 63, 64})
  void theStreamGoesOnWhereTheLastPieceEnded(int piece) {
    byte[] data = PLAIN.clone();
    for (int at = 0; at < data.length; at += piece) {
      stream.process(data, at, Math.min(piece, data.length - at));
    }
    assertThat(data).isEqualTo(CIPHERED);
  }

  @Test
  void bytesOutsideTheRangeStay() {
    byte[] data = new byte[66];
    System.arraycopy(PLAIN, 0, data, 1, 64);
    stream.process(data, 1, 64);
    assertThat(data).startsWith(0).endsWith(0).containsSequence(CIPHERED);
  }

  @Test
  void anEmptyRangeMovesNothing() {
    byte[] data = PLAIN.clone();
    stream.process(data, 0, 0);
    stream.process(data, 0, 64);
    assertThat(data).isEqualTo(CIPHERED);
  }

  @Test
  void aBufferIsProcessedIntoAnother() {
    ByteBuffer in = ByteBuffer.wrap(PLAIN);
    ByteBuffer out = ByteBuffer.allocateDirect(64);
    stream.process(in, out);
    assertThat(in.hasRemaining()).isFalse();
    assertThat(out.flip()).isEqualTo(ByteBuffer.wrap(CIPHERED));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aBufferIsProcessedInPlace(boolean direct) {
    ByteBuffer buffer = direct ? ByteBuffer.allocateDirect(64) : ByteBuffer.allocate(64);
    buffer.put(PLAIN).flip();
    stream.process(buffer, buffer);
    assertThat(buffer.flip()).isEqualTo(ByteBuffer.wrap(CIPHERED));
  }

  @Test
  void aShortKeyIsRefused() {
    assertThatThrownBy(() -> new AesCtr(new byte[16], COUNTER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected: 32");
  }
}
