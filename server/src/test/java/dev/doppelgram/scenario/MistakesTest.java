// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each section of mistakes.txt is a scenario, and what is said about it. */
@Timeout(10)
class MistakesTest {
  private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

  @ParameterizedTest(name = "{0}")
  @MethodSource("sections")
  void everyMistakeIsNamedWithItsPlace(String title, String yaml, String expected) {
    InvalidScenarioException invalid =
        catchThrowableOfType(
            InvalidScenarioException.class, () -> ScenarioReader.read("story.yaml", yaml, NOW));
    assertThat(invalid).as(title).isNotNull().hasMessage(expected);
  }

  static Stream<Arguments> sections() throws IOException {
    try (InputStream file = MistakesTest.class.getResourceAsStream("mistakes.txt")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("(?m)^=== ")).skip(1).map(MistakesTest::section);
    }
  }

  private static Arguments section(String section) {
    int yaml = section.indexOf('\n') + 1;
    int expected = section.indexOf(">>>\n", yaml);
    return Arguments.of(
        section.substring(0, yaml - 1),
        section.substring(yaml, expected),
        section.substring(expected + 4).strip());
  }
}
