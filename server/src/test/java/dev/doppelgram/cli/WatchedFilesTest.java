// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFilesTest {
  private static final FileTime THEN = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

  @TempDir Path folder;
  private final WatchedFiles files = new WatchedFiles();
  private Path file;

  @BeforeEach
  void aFile() throws IOException {
    file = written("town.yaml", "doppelgram: 1\n");
    files.add(file);
  }

  private Path written(String name, String text) throws IOException {
    Path written = Files.writeString(folder.resolve(name), text);
    return Files.setLastModifiedTime(written, THEN);
  }

  @Test
  void whatIsLeftAloneHasNotChanged() {
    assertThat(files.haveChanged()).isFalse();
  }

  @Test
  void whatIsWrittenWhileItIsReadHasChanged() throws IOException {
    written("town.yaml", "doppelgram: 1\nname: town\n");
    files.add(file); // opened again, as an include would be
    assertThat(files.haveChanged()).isTrue();
    assertThat(files.renewed().haveChanged()).isFalse();
  }

  @Test
  void aMicrosecondIsSeen() throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(THEN.toInstant().plusNanos(1_000)));
    assertThat(files.haveChanged()).isTrue();
  }

  @Test
  void whatComesAndGoesIsSeen() throws IOException {
    files.add(folder.resolve("later.yaml"));
    assertThat(files.haveChanged()).isFalse();
    written("later.yaml", "");
    assertThat(files.haveChanged()).isTrue();
    Files.delete(folder.resolve("later.yaml"));
    Files.delete(file);
    assertThat(files.haveChanged()).isTrue();
  }

  @Test
  void thoseOfAnotherReadingCountFromWhatIsKnownHere() throws IOException {
    WatchedFiles before = files.renewed();
    written("town.yaml", "doppelgram: 1\nname: town\n");
    WatchedFiles opened = new WatchedFiles();
    opened.add(file);
    opened.addAll(before);
    assertThat(opened.haveChanged()).isFalse();
  }
}
