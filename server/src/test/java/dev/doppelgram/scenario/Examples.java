// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The files of /scenarios, and the example of the format. */
final class Examples {
  private static final Path FOLDER =
      Path.of(Objects.requireNonNull(System.getProperty("doppelgram.basedir")), "scenarios");

  private Examples() {}

  static List<Path> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  static byte[] read(Path file) {
    try {
      return Files.readAllBytes(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The example of the format. */
  static byte[] bookClub() {
    try (InputStream file = Examples.class.getResourceAsStream("book-club.yaml")) {
      return Objects.requireNonNull(file).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
