// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class NoncePairTest {
  private final NoncePair nonces =
      new NoncePair(GramjsVectors.bytes("nonce.new"), GramjsVectors.bytes("nonce.server"));

  @Test
  void whatGramjsSealedIsOpenedWithoutItsPadding() {
    assertThat(nonces.open(GramjsVectors.bytes("nonce.sealed")))
        .isEqualTo(GramjsVectors.bytes("nonce.data"));
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 13, 27, 28, 29, 100})
  void paddingOfAnyLengthComesOff(int length) {
    byte[] data = new byte[length];
    Arrays.fill(data, (byte) 9);
    byte[] sealed = nonces.seal(data, new Random(1));
    assertThat(sealed.length % 16).isZero();
    assertThat(sealed.length - 20 - length).isBetween(0, 15);
    assertThat(nonces.open(sealed)).isEqualTo(data);
  }

  @Test
  void sealingIsWhatGramjsDoesUpToThePadding() {
    byte[] sealed = nonces.seal(GramjsVectors.bytes("nonce.data"), new Random(1));
    assertThat(Arrays.copyOf(sealed, 64))
        .isEqualTo(Arrays.copyOf(GramjsVectors.bytes("nonce.sealed"), 64));
  }

  @Test
  void aFlippedBitIsNoticed() {
    byte[] sealed = GramjsVectors.bytes("nonce.sealed");
    sealed[40] ^= 1;
    assertThat(nonces.open(sealed)).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 15, 16, 17})
  void nothingIsFoundInTooFewBytes(int length) {
    assertThat(nonces.open(new byte[length])).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void newNonceHashesAreThoseOfGramjs(int number) {
    AuthKey key = new AuthKey(GramjsVectors.bytes("message.key"));
    assertThat(nonces.newNonceHash(number, key.auxHash()))
        .isEqualTo(GramjsVectors.bytes("nonce.hash" + number));
  }

  /** By the formula: new_nonce 07532fb2d76ada25 XOR server_nonce 388b83a45ff04a95. */
  @Test
  void theFirstSaltIsTheXorOfBothNonces() {
    String salt = HexFormat.of().toHexDigits(Long.reverseBytes(nonces.firstSalt()));
    assertThat(salt).isEqualTo("3fd8ac16889a90b0");
  }

  @Test
  void aShortNonceIsRefused() {
    assertThatThrownBy(() -> new NoncePair(new byte[16], new byte[16]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected: 32 and 16");
  }
}
