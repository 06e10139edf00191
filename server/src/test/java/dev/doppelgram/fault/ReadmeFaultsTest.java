// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's table of faults is that of {@link Point}. */
class ReadmeFaultsTest {
  private static final Path README =
      Path.of(Objects.requireNonNull(System.getProperty("doppelgram.basedir")), "README.md");
  private static final Pattern ROW = Pattern.compile("\\| (.*) \\| (.*) \\|");
  private static final Pattern FAULT = Pattern.compile("`\\{?(\\w+)[^`]*`");

  @Test
  void whatIsPossibleWhereIsListed() throws IOException {
    Map<Point, Set<FaultKind>> listed = new TreeMap<>();
    Files.readAllLines(README).stream()
        .dropWhile(line -> !line.equals("| `at` | `do` |"))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .forEach(
            row ->
                Arrays.stream(Point.values())
                    .filter(point -> row.group(1).contains("`" + point + "`"))
                    .forEach(point -> listed.put(point, faults(row.group(2)))));
    Map<Point, Set<FaultKind>> possible = new TreeMap<>();
    for (Point point : Point.values()) {
      possible.put(point, point.faults());
    }
    assertThat(listed).isEqualTo(possible);
  }

  private static Set<FaultKind> faults(String cell) {
    return FAULT
        .matcher(cell)
        .results()
        .map(fault -> FaultKind.valueOf(fault.group(1).toUpperCase(Locale.ROOT)))
        .collect(toCollection(() -> EnumSet.noneOf(FaultKind.class)));
  }
}
