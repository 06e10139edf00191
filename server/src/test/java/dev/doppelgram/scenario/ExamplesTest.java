// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.error.DocumentedError;
import dev.doppelgram.error.ErrorCatalog;
import dev.doppelgram.fault.Fault;
import dev.doppelgram.fault.Rule;
import dev.doppelgram.fault.RuleTarget;
import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.ChatSeed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(10)
class ExamplesTest {
  private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
  private static final Pattern TRIAL =
      Pattern.compile("(?m)^# +(check|import) +(\\w+) +(\\S+) +(-?\\d+) (.+)$");

  /** A line of the table in every-documented-error.yaml. */
  private record Trial(String method, String account, String hash, int code, String type) {
    String row() {
      return method + " " + code + " " + type;
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileIsValidAndIsCalledAsItsStory(Path file) {
    String name = read(file).world().name();
    assertThat(file.getFileName().toString()).isIn(name + ".yaml", "builtin.yaml");
  }

  static List<Path> files() throws IOException {
    return Examples.all();
  }

  @Test
  void theBuiltInScenarioIsOneOfThem() {
    assertThat(ScenarioReader.builtIn(NOW)).isEqualTo(read(Path.of("builtin.yaml")));
    assertThat(ScenarioReader.builtIn(NOW).world().name()).isEqualTo("first-steps");
  }

  @Test
  void theBuiltInScenarioHasEachKindOfChatAndTheHashOfTheDocumentation() {
    List<ChatSeed> chats = ScenarioReader.builtIn(NOW).world().chats();
    assertThat(chats).extracting(ChatSeed::kind).contains(ChatKind.values());
    assertThat(chats.get(0).invites().get(0).hash()).isEqualTo("B5MnlS34H1JKyBE71zZfo1");
  }

  @Test
  void everyDocumentedErrorOfTheInviteMethodsIsInTheTable() {
    Stream<String> documented =
        Stream.of("messages.checkChatInvite", "messages.importChatInvite")
            .flatMap(method -> ErrorCatalog.documented().of(method).stream())
            .map(error -> error.method() + " " + error.code() + " " + error.type());
    assertThat(trials().map(Trial::row).distinct())
        .containsExactlyInAnyOrderElementsOf(documented.toList());
  }

  @Test
  void whatTheTableExpectsOfARuleIsWhatTheRuleSays() {
    List<Rule> rules = read(Path.of("every-documented-error.yaml")).faults();
    assertThat(trials())
        .allSatisfy(
            trial ->
                rules.stream()
                    .filter(rule -> isFor(trial, rule.trigger().target()))
                    .findFirst()
                    .ifPresentOrElse(
                        rule ->
                            assertThat(rule.fault())
                                .isEqualTo(new Fault.Refuse(trial.code(), trial.type())),
                        () -> assertThat(isByState(trial)).as(trial.toString()).isTrue()));
  }

  private static boolean isFor(Trial trial, RuleTarget target) {
    return target instanceof RuleTarget.Calls calls
        && calls.pattern().matches(trial.method(), trial.account(), trial.hash(), null, 0);
  }

  private static boolean isByState(Trial trial) {
    return trial.type().equals("STARS_PAYMENT_REQUIRED")
        || ErrorCatalog.documented().of(trial.method()).stream()
            .filter(error -> error.type().equals(trial.type()) && error.code() == trial.code())
            .map(DocumentedError::byState)
            .noneMatch(String::isEmpty);
  }

  private static Stream<Trial> trials() {
    String text = new String(Examples.read(Path.of("every-documented-error.yaml")), UTF_8);
    return TRIAL
        .matcher(text)
        .results()
        .map(
            line ->
                new Trial(
                    "messages." + line.group(1) + "ChatInvite",
                    line.group(2),
                    line.group(3),
                    Integer.parseInt(line.group(4)),
                    line.group(5)));
  }

  private static Scenario read(Path file) {
    return ScenarioReader.read(file.getFileName().toString(), Examples.read(file), NOW);
  }
}
