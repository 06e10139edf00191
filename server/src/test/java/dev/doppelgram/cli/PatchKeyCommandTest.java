// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.crypto.RsaPrivateKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(10)
class PatchKeyCommandTest {
  private static final String TELEGRAM =
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

  @Test
  void theCopyHasTheServersKeyAndTheProgramIsAsItWas(@TempDir Path directory) throws IOException {
    Path program = Files.writeString(directory.resolve("client"), "code\0" + TELEGRAM + "\0more");
    Path copy = directory.resolve("patched");

    Ran patch = Ran.of("patch-key", program.toString(), "-o", copy.toString());

    assertThat(patch.exitCode()).isZero();
    assertThat(patch.out()).isEqualTo(copy + ": 1 public key replaced\n");
    assertThat(copy)
        .hasContent("code\0" + RsaPrivateKey.testKey().publicKey().toPkcs1Pem() + "\0more");
    assertThat(program).hasContent("code\0" + TELEGRAM + "\0more");
  }

  @Test
  void foldersOfTheCopyAreMade(@TempDir Path directory) throws IOException {
    Path program = Files.writeString(directory.resolve("client"), TELEGRAM);
    Path copy = directory.resolve("patched/linux/client");

    assertThat(Ran.of("patch-key", program.toString(), "-o", copy.toString()).exitCode()).isZero();
    assertThat(copy).hasContent(RsaPrivateKey.testKey().publicKey().toPkcs1Pem());
  }

  @Test
  void aProgramWithoutSuchAKeyIsRefused(@TempDir Path directory) throws IOException {
    Path program = Files.writeString(directory.resolve("client"), "code");
    Path copy = directory.resolve("patched");

    Ran patch = Ran.of("patch-key", program.toString(), "-o", copy.toString());

    assertThat(patch.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(patch.err()).contains("client: none of Telegram's public keys is in it");
    assertThat(copy).doesNotExist();
  }

  @Test
  void theProgramItselfIsNeverWritten(@TempDir Path directory) throws IOException {
    String program = Files.writeString(directory.resolve("client"), TELEGRAM).toString();

    Ran patch = Ran.of("patch-key", program, "-o", program);

    assertThat(patch.exitCode()).isEqualTo(2);
    assertThat(directory.resolve("client")).hasContent(TELEGRAM);
  }
}
