// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that an option names; an error in reading it names it. */
final class InputFile {
  private InputFile() {}

  /**
   * Reads the whole file.
   *
   * @param limit the most bytes that such a file may have
   */
  static byte[] read(Path file, int limit) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException(file + ": is a directory (expected: a file)");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes(limit + 1);
      if (content.length > limit) {
        throw new IOException(file + ": longer than " + limit + " bytes");
      }
      return content;
    } catch (NoSuchFileException e) {
      throw new IOException(file + ": no such file", e);
    } catch (AccessDeniedException e) {
      throw new IOException(file + ": may not be read (permission denied)", e);
    } catch (FileSystemException e) {
      throw new IOException(file + ": cannot be read: " + e.getReason(), e);
    }
  }
}
