// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/limits.md} against the limits that there are. */
class LimitsDocumentTest {
  private static final Map<String, String> BY_HEAP =
      Map.of(
          "connections",
          "20,000, or one for each 16 KiB of heap",
          "keptBytes",
          "16 MiB, or a 128th of the heap",
          "madeKeys",
          "4,000, or one for each 128 KiB of heap",
          "restingSessions",
          "1,000, or one for each 2 MiB of heap",
          "pendingBytes",
          "256 MiB, or an eighth of the heap",
          "journalBytes",
          "6 MiB, or a 64th of the heap");

  private static final List<String> LINES = lines();

  @Test
  void theTableHasEveryLimitInItsOrderWithItsDefault() {
    List<String> listed =
        LINES.stream()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.split(" \\| ")[0].substring(2) + " " + line.split(" \\| ")[1])
            .toList();
    List<String> limits =
        Arrays.stream(Limits.class.getRecordComponents())
            .map(limit -> "`" + limit.getName() + "` " + defaultOf(limit))
            .toList();
    assertThat(listed).isEqualTo(limits);
  }

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    List<String> named =
        LINES.stream()
            .filter(line -> line.endsWith("Test` |"))
            .flatMap(line -> Stream.of(line.split(" \\| ")[3].split("[`, |]+")))
            .filter(word -> !word.isEmpty())
            .toList();
    assertThat(named).hasSizeGreaterThan(10);
    try (Stream<Path> server = Files.walk(base().resolve("server/src/test"));
        Stream<Path> clients = Files.walk(base().resolve("client-fixtures/src/test"))) {
      List<String> files =
          Stream.concat(server, clients).map(file -> file.getFileName().toString()).toList();
      assertThat(named).allSatisfy(test -> assertThat(files).contains(test + ".java"));
    }
  }

  @Test
  void oneLimitCanBeSetByItsName() {
    assertThat(Limits.DEFAULT.with("journalEntries", 7).journalEntries()).isEqualTo(7);
    assertThatThrownBy(() -> Limits.DEFAULT.with("journalEntrys", 7))
        .hasMessage("there is no limit journalEntrys");
    assertThatThrownBy(() -> Limits.DEFAULT.with("idle", 7)).hasMessage("idle cannot be 7");
  }

  private static String defaultOf(RecordComponent limit) {
    Object value;
    try {
      value = limit.getAccessor().invoke(Limits.DEFAULT);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
    String byHeap = BY_HEAP.get(limit.getName());
    if (byHeap != null) {
      return byHeap;
    }
    if (value instanceof Duration time) {
      return time.toSeconds() > 60 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }
    int number = (Integer) value;
    boolean bytes = limit.getName().endsWith("Bytes") || limit.getName().equals("gzipAbove");
    if (!bytes) {
      return String.format(Locale.ROOT, "%,d", number);
    }
    return number % (1 << 20) == 0 ? (number >> 20) + " MiB" : (number >> 10) + " KiB";
  }

  private static Path base() {
    return Path.of(System.getProperty("doppelgram.basedir", ".."));
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(base().resolve("server/docs/limits.md"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
