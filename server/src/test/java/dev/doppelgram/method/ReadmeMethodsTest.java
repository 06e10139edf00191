// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import static java.util.stream.Collectors.partitioningBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.rpc.Method;
import dev.doppelgram.view.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README names the methods that are served, and no others. */
class ReadmeMethodsTest {
  private static final Path README =
      Path.of(Objects.requireNonNull(System.getProperty("doppelgram.basedir")), "README.md");
  private static final Pattern ROW = Pattern.compile("\\| `(\\w+)\\.` \\| (.*) \\|");
  private static final Pattern NAME = Pattern.compile("`([\\w.]+)`");

  private final Map<Boolean, List<Method<?>>> emptyOrNot =
      Methods.of(BookClub.world(), new Endpoint(2, null), new TwoKeys()).stream()
          .collect(partitioningBy(EmptyAnswer.class::isInstance));

  @Test
  void theMethodsAreListed() throws IOException {
    List<String> listed = new ArrayList<>();
    for (String line : Files.readAllLines(README)) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        names(row.group(2)).forEach(name -> listed.add(row.group(1) + "." + name));
      }
    }
    assertThat(listed).containsExactlyInAnyOrderElementsOf(served(false));
  }

  @Test
  void theValidEmptyAnswersAreListed() throws IOException {
    String line =
        Files.readAllLines(README).stream()
            .filter(each -> each.startsWith("Valid answers with nothing in them"))
            .findFirst()
            .orElseThrow();
    assertThat(names(line)).containsExactlyInAnyOrderElementsOf(served(true));
  }

  private List<String> served(boolean empty) {
    return Objects.requireNonNull(emptyOrNot.get(empty)).stream().map(Method::name).toList();
  }

  private static List<String> names(String text) {
    return NAME.matcher(text).results().map(name -> name.group(1)).toList();
  }
}
