// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import dev.doppelgram.crypto.RsaPrivateKey;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The key that {@code --rsa-key} names, or the published test key. */
final class RsaKeyFile {
  /** In bytes; certificates before the key count. */
  private static final int LIMIT = 1 << 20;

  private RsaKeyFile() {}

  static RsaPrivateKey read(@Nullable Path file) throws IOException {
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
