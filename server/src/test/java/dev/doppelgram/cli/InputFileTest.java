// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that options name and that are not what the option takes. */
@Timeout(20)
class InputFileTest {
  private static final String KEYS = "src/test/resources/dev/doppelgram/crypto/";

  @ParameterizedTest
  @ValueSource(strings = {"key", "serve", "connect gramjs"})
  void aKeyThatIsADirectoryIsNamed(String command, @TempDir Path directory) {
    Ran ran = Ran.of((command + " --rsa-key " + directory).split(" "));
    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(ran.err().strip()).isEqualTo(directory + ": is a directory (expected: a file)");
  }

  @ParameterizedTest
  @CsvSource({
    "ec-key.pem, 'PEM holds a key of the algorithm EC, not an RSA key; make one:"
        + " openssl genrsa -out key.pem 2048'",
    "encrypted.pkcs8.pem, 'the private key is encrypted; decrypt it first:"
        + " openssl pkey -in FILE -out key.pem'"
  })
  void aKeyThatDoesNotServeIsNamedWithWhatToDo(String name, String complaint) {
    Ran ran = Ran.of("key", "--rsa-key", KEYS + name);
    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(ran.err().strip()).isEqualTo(Path.of(KEYS + name) + ": " + complaint);
  }

  @Test
  void aKeyOfRandomBytesIsNamed(@TempDir Path directory) throws IOException {
    Path file = Files.write(directory.resolve("random"), new byte[] {(byte) 0xc3, 0x28, 0});
    Ran ran = Ran.of("key", "--rsa-key", file.toString());
    assertThat(ran.err()).startsWith(file + ": no PEM block");
  }

  @Test
  void aKeyThatIsEndlessIsRefused() {
    assertThat(Ran.of("key", "--rsa-key", "/dev/zero").err().strip())
        .isEqualTo("/dev/zero: longer than 1048576 bytes");
  }

  @Test
  void aKeyThatIsNotThereIsNamed() {
    assertThat(Ran.of("key", "--rsa-key", "no-such.pem").err().strip())
        .isEqualTo("no-such.pem: no such file");
  }

  @Test
  void aFileWithoutPermissionIsNamed(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("closed"), "x");
    assumeThat(file.toFile().setReadable(false)).isTrue();
    assumeThat(Files.isReadable(file)).as("root reads everything").isFalse();
    assertThatThrownBy(() -> InputFile.read(file, 10))
        .hasMessage(file + ": may not be read (permission denied)");
  }

  @Test
  void aScenarioThatCannotBeReadIsNamedAndTheOthersAreChecked(@TempDir Path directory)
      throws IOException {
    Path wrong = Files.writeString(directory.resolve("wrong.yaml"), "doppelgram: 2\n");
    Ran ran = Ran.of("validate", directory.toString(), "no-such.yaml", wrong.toString());
    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(ran.err())
        .containsSubsequence(directory + ": is a directory", "no-such.yaml: no such file");
    assertThat(ran.out()).contains("wrong.yaml:1:");
  }
}
