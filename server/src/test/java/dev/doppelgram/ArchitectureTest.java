// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The map names classes that there are, and a turn is what the map says. */
class ArchitectureTest {
  /** {@code rpc.CallDispatcher}, {@code method.messages.ImportChatInvite}. */
  private static final Pattern CLASS = Pattern.compile("`((?:[a-z]+\\.)+[A-Z]\\w*)\\b");

  private static final Pattern CLOCK_OR_DICE =
      Pattern.compile(
          "clock\\(\\)\\.now|Instant\\.now|currentTimeMillis|nanoTime|new"
              + " (Secure)?Random\\(|ThreadLocalRandom|randomUUID");

  private static final Path SOURCES = Path.of("src/main/java/dev/doppelgram");

  @Test
  void everyClassOnTheMapExists() throws IOException {
    Path map = Path.of("ARCHITECTURE.md");
    List<String> missing = new ArrayList<>();
    Matcher names = CLASS.matcher(Files.readString(map));
    int found = 0;
    while (names.find()) {
      found++;
      String name = "dev.doppelgram." + names.group(1);
      try {
        Class.forName(name, false, ArchitectureTest.class.getClassLoader());
      } catch (ClassNotFoundException e) {
        missing.add(name);
      }
    }
    assertThat(missing).isEmpty();
    assertThat(found).isGreaterThan(40);
  }

  /** So that a turn that is made again is the same: {@code Caller.now()}, {@code World.now()}. */
  @Test
  void whatIsRunInATurnReadsNoClockAndNoDice() throws IOException {
    List<String> readers = new ArrayList<>();
    for (String packageName : List.of("method", "view", "world")) {
      try (Stream<Path> files = Files.walk(SOURCES.resolve(packageName))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Matcher reader = CLOCK_OR_DICE.matcher(Files.readString(file));
          if (reader.find()) {
            readers.add(file.getFileName() + ": " + reader.group());
          }
        }
      }
    }
    assertThat(readers).isEmpty();
  }
}
