// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublicKeyPatchTest {
  /** Of Telegram's servers, as their page on authorization keys and each client have it. */
  static final String TELEGRAM =
      """
      -----BEGIN RSA PUBLIC KEY-----
      MIIBCgKCAQEA6LszBcC1LGzyr992NzE0ieY+BSaOW622Aa9Bd4ZHLl+TuFQ4lo4g
      5nKaMBwK/BIb9xUfg0Q29/2mgIR6Zr9krM7HjuIcCzFvDtr+L0GQjae9H0pRB2OO
      62cECs5HKhT5DZ98K33vmWiLowc621dQuwKWSQKjWf50XYFw42h21P2KXUGyp2y/
      +aEyZ+uVgLLQbRA1dEjSDZ2iGRy12Mk5gpYc397aYp438fsJoHIgJ2lgMv5h7WY9
      t6N/byY9Nw9p21Og3AoXSL2q/2IJ1WRUhebgAdGVMlV1fkuOQoEzR7EdpqtQD9Cs
      5+bfo3Nhmcyvk5ftB0WkJ9z6bNZ7yxrP8wIDAQAB
      -----END RSA PUBLIC KEY-----
      """;

  /** TDLib's key for what it reads of DNS; no server has it. */
  private static final String SIMPLE_CONFIG =
      """
      -----BEGIN RSA PUBLIC KEY-----
      MIIBCgKCAQEAyr+18Rex2ohtVy8sroGP
      BwXD3DOoKCSpjDqYoXgCqB7ioln4eDCFfOBUlfXUEvM/fnKCpF46VkAftlb4VuPD
      eQSS/ZxZYEGqHaywlroVnXHIjgqoxiAd192xRGreuXIaUKmkwlM9JID9WS2jUsTp
      zQ91L8MEPLJ/4zrBwZua8W5fECwCCh2c9G5IzzBm+otMS/YKwmR1olzRCyEkyAEj
      XWqBI9Ftv5eG8m0VkBzOG655WIYdyV0HfDK/NWcvGqa0w/nriMD6mDjKOryamw0O
      P9QuYgMN0C9xMW9y8SmP4h92OAWodTYgY1hZCxdv6cs5UnW9+PWvS+WIbkh+GaWY
      xwIDAQAB
      -----END RSA PUBLIC KEY-----
      """;

  private final RsaPublicKey key = RsaPrivateKey.testKey().publicKey();
  private final PublicKeyPatch patch = new PublicKeyPatch(key);

  @Test
  void telegramsKeyBecomesTheOtherInTheSamePlaces() {
    byte[] program = ("\0\u00ffELF" + TELEGRAM + "\0code\0" + TELEGRAM).getBytes(ISO_8859_1);

    assertThat(patch.apply(program)).isEqualTo(2);
    assertThat(new String(program, ISO_8859_1))
        .isEqualTo("\0\u00ffELF" + key.toPkcs1Pem() + "\0code\0" + key.toPkcs1Pem());
  }

  @Test
  void theLinesOfAKeyKeepTheirLengths() {
    byte[] program = TELEGRAM.replace("\n", "\r\n").getBytes(ISO_8859_1);

    assertThat(patch.apply(program)).isEqualTo(1);
    assertThat(new String(program, ISO_8859_1)).isEqualTo(key.toPkcs1Pem().replace("\n", "\r\n"));
  }

  @Test
  void aKeyOfSomethingElseStays() {
    byte[] program = SIMPLE_CONFIG.getBytes(ISO_8859_1);

    assertThat(patch.apply(program)).isZero();
    assertThat(new String(program, ISO_8859_1)).isEqualTo(SIMPLE_CONFIG);
  }

  @Test
  void whatOnlyLooksLikeAKeyStays() {
    String program = "-----BEGIN RSA PUBLIC KEY-----\nMIIB\n-----END RSA PUBLIC KEY-----";

    assertThat(patch.apply(program.getBytes(ISO_8859_1))).isZero();
  }

  @Test
  void aProgramThatIsPatchedAlreadyHasNoneLeft() {
    byte[] program = TELEGRAM.getBytes(ISO_8859_1);
    patch.apply(program);

    assertThat(patch.apply(program)).isZero();
  }
}
