// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class HostileFileTest {

  @Test
  void aBillionLaughsAreRefusedAtTheFirstAnchor() {
    StringBuilder yaml = new StringBuilder("doppelgram: 1\na: &a [lol, lol, lol, lol]\n");
    for (char c = 'b'; c <= 'z'; c++) {
      String alias = "*" + (char) (c - 1);
      yaml.append(
          "%s: &%s [%s]\n".formatted(c, c, String.join(", ", List.of(alias, alias, alias))));
    }
    assertThat(mistakes(yaml.toString()))
        .contains("f.yaml:2:4: anchors are not read: leave &a out")
        .contains("f.yaml:3:8: aliases are not read: write the value instead of *a")
        .hasSize(26 + 25 * 3 + 26);
  }

  @Test
  void aValueThatHoldsItselfIsRefused() {
    assertThat(mistakes("doppelgram: 1\naccounts: &a {alice: *a}\n"))
        .containsExactly(
            "f.yaml:2:11: anchors are not read: leave &a out",
            "f.yaml:2:22: aliases are not read: write the value instead of *a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{", "- ", "? ", "[a, ", "{a: "})
  void endlessNestingIsOneMistake(String level) {
    assertThat(mistakes(level.repeat(100_000)))
        .singleElement()
        .asString()
        .endsWith(": nested too deep: no scenario needs more than 16 levels");
  }

  @Test
  void aFileThatIsWrongAllOverIsNotReadToItsEnd() {
    assertThat(mistakes("doppelgram: 1\nchats:\n" + linesOf(" chat%d: {kind: grop}\n", 10_000)))
        .hasSize(Mistakes.LIMIT + 1)
        .last()
        .asString()
        .endsWith(": there may be more: reading ends after 1000 mistakes");
  }

  @Test
  void aThousandSlipsAmongAThousandNamesAreFoundInTime() {
    String accounts = linesOf(" account%d: {id: 1%<d, phone: +99966%<07d, first_name: A}\n", 1000);
    String slips = linesOf("acount-%d, ", 1000);
    assertThat(
            mistakes(
                "doppelgram: 1\naccounts:\n%s z: {id: 1, phone: +9996620000, first_name: Z, contacts: [%s]}"
                    .formatted(accounts, slips)))
        .hasSize(Mistakes.LIMIT + 1);
  }

  @Test
  void bytesThatAreNotUtf8HaveAPlace() {
    byte[] bytes = "doppelgram: 1\nname: b\u00fccher".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(mistakes(bytes)).containsExactly("f.yaml:2:8: not UTF-8");
  }

  @Test
  void whatTheParserRefusesWithoutAPlaceIsPlacedBehindTheLastThingRead() {
    assertThat(mistakes(" - {a\n}b: c"))
        .singleElement()
        .asString()
        .matches("f\\.yaml:2:1: not YAML behind this place: A simple key .*");
  }

  @Test
  void aFileCutAnywhereIsReadOrRefused() {
    byte[] whole = Examples.bookClub();
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      try {
        ScenarioReader.read("f.yaml", cut, Instant.EPOCH.plusSeconds(1_900_000_000));
      } catch (InvalidScenarioException e) {
        assertThat(e.mistakes()).isNotEmpty();
      }
    }
  }

  private static String linesOf(String format, int count) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append(String.format(format, i));
    }
    return lines.toString();
  }

  private static List<String> mistakes(String yaml) {
    return mistakes(yaml.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> mistakes(byte[] yaml) {
    InvalidScenarioException invalid =
        catchThrowableOfType(
            InvalidScenarioException.class,
            () -> ScenarioReader.read("f.yaml", yaml, Instant.parse("2030-01-01T00:00:00Z")));
    assertThat(invalid).isNotNull();
    return invalid.mistakes().stream().map(Mistake::toString).toList();
  }
}
