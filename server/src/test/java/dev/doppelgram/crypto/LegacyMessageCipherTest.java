// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against what stock mtcute 0.27 makes with createAesIgeForMessageOld. */
@Timeout(10)
class LegacyMessageCipherTest {
  private static final AuthKey KEY = AuthKey.minted(42, "alice", 1);

  /** auth.bindTempAuthKey's encrypted_message, its padding a0 .. a7. */
  private static final byte[] MESSAGE =
      hex(
          "4d29e4e63d510fcf638b789b56f7de5e849141a34b285c5921b98c2efc60f4b19f0f418bf6b22139"
              + "50710aba446b86cddab0268eab1495a3130ac25903624c019c6fd68d25bb6ac2036f50065afc81d0"
              + "89c96e54970ebf626986aee99af5a46663d69a4320f83d5c");

  private static final byte[] PLAIN =
      hex(
          "0102030405060708090a0b0c0d0e0f1000000000d17bf969000000002800000065f7a37588776655"
              + "4433221108070605040302014d29e4e63d510fcf070000000000000001ccfa69");

  @Test
  void aMessageOfMtcuteIsDecrypted() {
    assertThat(LegacyMessageCipher.decrypt(KEY, MESSAGE)).isEqualTo(PLAIN);
  }

  @Test
  void aMessageIsThatOfMtcute() {
    RandomGenerator padding = () -> 0xa7a6a5a4a3a2a1a0L;
    assertThat(LegacyMessageCipher.encrypt(KEY, PLAIN, padding)).isEqualTo(MESSAGE);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 23, 24, 60, 95})
  void aFlippedBitOfTheContentFails(int index) {
    byte[] message = MESSAGE.clone();
    message[index] ^= 1;
    assertThat(LegacyMessageCipher.decrypt(KEY, message)).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 8, 24, 40, 56, 88, 103})
  void aCutMessageFails(int length) {
    assertThat(LegacyMessageCipher.decrypt(KEY, Arrays.copyOf(MESSAGE, length))).isNull();
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
