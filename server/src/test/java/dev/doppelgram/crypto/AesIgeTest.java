// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class AesIgeTest {
  private final byte[] key = GramjsVectors.bytes("ige.key");
  private final byte[] iv = GramjsVectors.bytes("ige.iv");
  private final byte[] plain = GramjsVectors.bytes("ige.plain");
  private final byte[] ciphered = GramjsVectors.bytes("ige.cipher");

  @Test
  void encryptsAsGramjsDoes() {
    byte[] data = plain.clone();
    AesIge.encrypt(key, iv, data, 0, data.length);
    assertThat(data).isEqualTo(ciphered);
  }

  @Test
  void decryptsWhatGramjsEncrypted() {
    byte[] data = ciphered.clone();
    AesIge.decrypt(key, iv, data, 0, data.length);
    assertThat(data).isEqualTo(plain);
  }

  @Test
  void bytesOutsideTheRangeStay() {
    byte[] data = new byte[plain.length + 5];
    Arrays.fill(data, (byte) 7);
    System.arraycopy(plain, 0, data, 3, plain.length);
    AesIge.encrypt(key, iv, data, 3, plain.length);
    assertThat(data).startsWith(7, 7, 7).endsWith(7, 7).containsSequence(ciphered);
  }

  @Test
  void anIncompleteBlockIsRefused() {
    assertThatThrownBy(() -> AesIge.encrypt(key, iv, plain.clone(), 0, 17))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("multiple of 16");
  }
}
