package dev.doppelgram.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files were written by OpenSSL 3.0 from the test key, or as keys of their own. */
@Timeout(10)
class RsaKeyFilesTest {
  private static final RsaPrivateKey KEY = RsaPrivateKey.testKey();

  @Test
  void pkcs1PublicKeysAreThoseOfOpenssl() throws IOException {
    assertThat(KEY.publicKey().toPkcs1Pem()).isEqualTo(file("test-key.pkcs1.pub.pem"));
  }

  @Test
  void spkiPublicKeysAreThoseOfOpenssl() throws IOException {
    assertThat(KEY.publicKey().toSpkiPem()).isEqualTo(file("test-key.spki.pub.pem"));
  }

  @Test
  void aPkcs8FileHoldsTheSameKey() throws IOException {
    RsaPrivateKey key = RsaPrivateKey.parse(file("test-key.pkcs8.pem"));
    assertThat(key.publicKey()).isEqualTo(KEY.publicKey());
    assertThat(RsaPad.decrypt(key, GramjsVectors.bytes("rsa.legacy"))).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "short-key.pem, 1024 bits (expected: 2048)",
    "ec-key.pem, not an RSA key",
    "test-key.spki.pub.pem, PEM holds PUBLIC KEY",
    "gramjs-vectors.js, no complete PEM block"
  })
  void aFileWithoutSuchAKeySaysWhatItHolds(String name, String complaint) throws IOException {
    String pem = file(name);
    assertThatThrownBy(() -> RsaPrivateKey.parse(pem))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(complaint);
  }

  @Test
  void aTruncatedFileIsNotAKey() throws IOException {
    String pem = file("test-key.pkcs8.pem");
    String end = "-----END PRIVATE KEY-----\n";
    for (int length = 0; length < pem.length() - end.length() - 1; length++) {
      String cut = pem.substring(0, length) + "\n" + end;
      assertThatThrownBy(() -> RsaPrivateKey.parse(cut))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  /**
   * Whatever the change hits: the text around the key, its structure, its algorithm, its numbers.
   */
  @Test
  void aDamagedFileIsAtWorstRefused() throws IOException {
    String pem = file("test-key.pkcs8.pem");
    for (int at = 0; at < pem.length(); at++) {
      String damaged = pem.substring(0, at) + "7" + pem.substring(at + 1);
      assertThat(catchThrowable(() -> RsaPrivateKey.parse(damaged)))
          .satisfiesAnyOf(
              thrown -> assertThat(thrown).isNull(),
              thrown -> assertThat(thrown).isInstanceOf(IllegalArgumentException.class));
    }
  }

  private static String file(String name) throws IOException {
    try (InputStream in = RsaKeyFilesTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.US_ASCII);
    }
  }
}
