// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import dev.doppelgram.crypto.RsaPrivateKey;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --rsa-key FILE}, of the commands that know the server's key. */
final class RsaKeyOption {
  /** In bytes; certificates before the key count. */
  private static final int LIMIT = 1 << 20;

  @Option(
      names = "--rsa-key",
      paramLabel = "FILE",
      description = "A private RSA key of 2048 bits in PEM; left out: the published test key.")
  private @Nullable Path file;

  /** The key of the file, or the published test key. */
  RsaPrivateKey read() throws IOException {
    if (file == null) {
      return RsaPrivateKey.testKey();
    }
    try {
      return RsaPrivateKey.parse(InputFile.read(file, LIMIT));
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }
}
