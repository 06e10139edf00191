// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class RsaTest {
  private static final RsaPrivateKey KEY = RsaPrivateKey.testKey();

  @Test
  void gramjsRsaPadIsRead() {
    byte[] data = GramjsVectors.bytes("rsa.pad.data");
    assertThat(RsaPad.decrypt(KEY, GramjsVectors.bytes("rsa.pad"))).hasSize(192).startsWith(data);
  }

  @Test
  void gramjsLegacyPaddingIsRead() {
    assertThat(RsaPad.decrypt(KEY, GramjsVectors.bytes("rsa.legacy")))
        .isEqualTo(GramjsVectors.bytes("rsa.legacy.data"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 96, 144})
  void rsaPadIsReadBack(int length) {
    byte[] data = Arrays.copyOf(GramjsVectors.bytes("key"), length);
    byte[] encrypted = RsaPad.encrypt(KEY.publicKey(), data, new Random(length));
    assertThat(encrypted).hasSize(256);
    assertThat(RsaPad.decrypt(KEY, encrypted)).hasSize(192).startsWith(data);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4, 144, 232})
  void legacyPaddingIsReadBack(int length) {
    byte[] data = Arrays.copyOf(GramjsVectors.bytes("key"), length);
    byte[] encrypted = RsaPad.encryptLegacy(KEY.publicKey(), data, new Random(length));
    assertThat(encrypted).hasSize(256);
    assertThat(RsaPad.decrypt(KEY, encrypted)).isEqualTo(data);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rsa.pad", "rsa.legacy"})
  void aFlippedBitIsNoticed(String vector) {
    byte[] encrypted = GramjsVectors.bytes(vector);
    encrypted[200] ^= 1;
    assertThat(RsaPad.decrypt(KEY, encrypted)).isNull();
  }

  @Test
  void aNumberAboveTheModulusIsRefused() {
    byte[] encrypted = new byte[256];
    Arrays.fill(encrypted, (byte) 0xff);
    assertThat(RsaPad.decrypt(KEY, encrypted)).isNull();
  }

  @Test
  void tooMuchDataIsRefused() {
    assertThatThrownBy(() -> RsaPad.encrypt(KEY.publicKey(), new byte[145], new Random(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("<= 144");
  }

  /** Computed by Telethon 1.37.0: telethon.crypto.rsa._compute_fingerprint. */
  @Test
  void theTestKeysFingerprintIsThatOfTelethon() {
    assertThat(KEY.publicKey().fingerprint()).isEqualTo(-5963246859429539127L);
  }

  /** As GramJS 2.26.22 lists it in crypto/RSA. */
  @Test
  void aKeyOfTelegramHasItsPublishedFingerprint() {
    BigInteger n =
        new BigInteger(
            "29379598170669337022986177149456128565388431120058863768162556424047512191330847"
                + "45514657634448776440866170189050506620863216911226958106377429310257730849053128"
                + "27484659861398809772803022427728329725394035313160108704012876427630091361567343"
                + "39538042419388722777357134487746169093539093850251243897188928735903389451772730"
                + "24525306296338410881284207988753897636046529094613963869149149606209957083647645"
                + "48559963191927476636159556337780348971409825174464053344237013591088101820977494"
                + "67210509584293428076654573384828809574217079944388301239431309115013843331317877"
                + "374435868468779972014486325557807783825502498215169806323");
    assertThat(new RsaPublicKey(n, BigInteger.valueOf(65537)).fingerprint())
        .isEqualTo(-3414540481677951611L);
  }
}
