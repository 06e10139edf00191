// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Random;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @Test
  void theTestKeyIsThatOfItsFile() throws IOException {
    assertThat(RsaPrivateKey.parse(bytes("test-key.pem")).publicKey()).isEqualTo(KEY.publicKey());
  }

  @ParameterizedTest
  @ValueSource(strings = {"test-key.pkcs1.pub.pem", "test-key.spki.pub.pem"})
  void bothFormsOfThePublicKeyAreRead(String name) throws IOException {
    assertThat(RsaPublicKey.parse(file(name))).isEqualTo(KEY.publicKey());
  }

  @Test
  void aKeyIsFoundBehindItsCertificate() throws IOException {
    String pem = "Bag Attributes\n" + file("cert.pem") + file("test-key.pkcs8.pem");
    assertThat(RsaPrivateKey.parse(pem).publicKey()).isEqualTo(KEY.publicKey());
  }

  /** Notepad puts a mark before UTF-8; PowerShell's {@code >} writes UTF-16. */
  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aFileThatWindowsWroteIsRead(String charset) throws IOException {
    String text = "\uFEFF" + file("test-key.pkcs8.pem").replace("\n", "\r\n");
    assertThat(RsaPrivateKey.parse(text.getBytes(Charset.forName(charset))).publicKey())
        .isEqualTo(KEY.publicKey());
  }

  @Test
  void indentedLinesAreRead() throws IOException {
    assertThat(RsaPrivateKey.parse(file("test-key.pkcs8.pem").indent(4)).publicKey())
        .isEqualTo(KEY.publicKey());
  }

  @ParameterizedTest
  @CsvSource({
    "short-key.pem, 1024 bits (expected: 2048); make one: openssl genrsa -out key.pem 2048",
    "ec-key.pem, 'algorithm EC, not an RSA key; make one: openssl genrsa -out key.pem 2048'",
    "ec-key.sec1.pem, 'algorithm EC, not an RSA key'",
    "ed25519-key.pem, 'algorithm ED25519, not an RSA key'",
    "rsa-pss-key.pem, 'algorithm RSA-PSS, not an RSA key'",
    "encrypted.pkcs8.pem, the private key is encrypted; decrypt it first: openssl pkey -in",
    "encrypted.pkcs1.pem, the private key is encrypted; decrypt it first: openssl pkey -in",
    "openssh-key.pem, OpenSSH's own format; convert it: ssh-keygen -p -m PEM -f FILE",
    "test-key.spki.pub.pem, PEM holds PUBLIC KEY (expected: PRIVATE KEY or RSA PRIVATE KEY)",
    "cert.pem, PEM holds CERTIFICATE (expected: PRIVATE KEY or RSA PRIVATE KEY)",
    "gramjs-vectors.js, no PEM block (expected: a line -----BEGIN … KEY-----)"
  })
  void aFileWithoutSuchAKeySaysWhatItHolds(String name, String complaint) throws IOException {
    String pem = file(name);
    assertThatThrownBy(() -> RsaPrivateKey.parse(pem))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(complaint);
  }

  @ParameterizedTest
  @CsvSource({
    "test-key.pkcs8.pem, PEM holds PRIVATE KEY (expected: PUBLIC KEY or RSA PUBLIC KEY)",
    "cert.pem, PEM holds CERTIFICATE (expected: PUBLIC KEY or RSA PUBLIC KEY)"
  })
  void aFileWithoutAPublicKeySaysWhatItHolds(String name, String complaint) throws IOException {
    String pem = file(name);
    assertThatThrownBy(() -> RsaPublicKey.parse(pem))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(complaint);
  }

  @Test
  void derIsNotTakenForText() throws IOException {
    String[] lines = file("test-key.pkcs8.pem").split("\n");
    String text = String.join("", Arrays.copyOfRange(lines, 1, lines.length - 1));
    byte[] der = Base64.getDecoder().decode(text);
    assertThatThrownBy(() -> RsaPrivateKey.parse(der))
        .hasMessageContaining("this is DER, not PEM; convert it: openssl pkey -inform DER");
  }

  @Test
  void randomBytesAreNoKey() {
    byte[] bytes = new byte[1000];
    new Random(1).nextBytes(bytes);
    assertThatThrownBy(() -> RsaPrivateKey.parse(bytes)).hasMessageContaining("no PEM block");
  }

  @Test
  void anEmptyFileIsNoKey() {
    assertThatThrownBy(() -> RsaPrivateKey.parse(""))
        .hasMessageContaining("the file is empty (expected: a key in PEM)");
  }

  @Test
  void aBlockThatDoesNotEndIsNamed() throws IOException {
    String cut = file("test-key.pkcs8.pem").replace("-----END PRIVATE KEY-----\n", "");
    assertThatThrownBy(() -> RsaPrivateKey.parse(cut))
        .hasMessage("a PEM block is cut or damaged: -----END PRIVATE KEY----- not found");
  }

  @Test
  void aKeyWhoseNumbersDoNotBelongTogetherIsRefused() throws IOException {
    RSAPrivateKey key = RsaPem.privateKey(bytes("test-key.pkcs8.pem"));
    RSAPrivateKey other =
        new RSAPrivateKey(
            key.getModulus(),
            key.getPublicExponent().add(BigInteger.TWO),
            key.getPrivateExponent(),
            key.getPrime1(),
            key.getPrime2(),
            key.getExponent1(),
            key.getExponent2(),
            key.getCoefficient());
    String pem = PemBlocks.write("RSA PRIVATE KEY", other.getEncoded());
    assertThatThrownBy(() -> RsaPrivateKey.parse(pem)).hasMessageContaining("exponents");
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
    return new String(bytes(name), StandardCharsets.US_ASCII);
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = RsaKeyFilesTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}
