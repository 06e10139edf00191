package dev.doppelgram.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class RulesTest {
  private static final String CHECK = "messages.checkChatInvite";
  private static final RandomGenerator RANDOM = new Random(42);

  @Test
  void aRuleIsForItsMethodOnly() {
    Rules rules = rules(rule("A"));
    assertThat(rules.match("messages.importChatInvite", "bob", "x")).isEmpty();
    assertThat(typeOf(rules.match(CHECK, "bob", "x"))).isEqualTo("A");
  }

  @Test
  void aRuleWithoutTimesActsForEver() {
    Rules rules = rules(rule("A"));
    for (int i = 0; i < 1000; i++) {
      assertThat(rules.match(CHECK, null, null)).isPresent();
    }
  }

  @Test
  void aRuleMayBeForOneAccount() {
    Rules rules = rules(new Rule(CHECK, "bob", null, refuse("A"), 0, 0, 1, 1));
    assertThat(rules.match(CHECK, "alice", "x")).isEmpty();
    assertThat(rules.match(CHECK, null, "x")).isEmpty();
    assertThat(rules.match(CHECK, "bob", "x")).isPresent();
  }

  @Test
  void aRuleMayBeForOneHash() {
    Rules rules = rules(new Rule(CHECK, null, "x", refuse("A"), 0, 0, 1, 1));
    assertThat(rules.match(CHECK, "bob", "X")).isEmpty();
    assertThat(rules.match(CHECK, "bob", null)).isEmpty();
    assertThat(rules.match(CHECK, null, "x")).isPresent();
  }

  @Test
  void theFirstOfTheFileWins() {
    assertThat(typeOf(rules(rule("A"), rule("B")).match(CHECK, null, null))).isEqualTo("A");
  }

  @Test
  void aNewerRuleWinsOverOlderOnesAndTheFile() {
    Rules rules = rules(rule("A"));
    rules.add(rule("B"));
    rules.add(rule("C"));
    assertThat(typeOf(rules.match(CHECK, null, null))).isEqualTo("C");
  }

  @Test
  void aRuleThatIsUsedUpMakesRoomForTheNext() {
    Rules rules = rules(new Rule(CHECK, null, null, refuse("A"), 2, 0, 1, 1), rule("B"));
    assertThat(types(rules, 4)).containsExactly("A", "A", "B", "B");
  }

  @Test
  void callsBeforeTheRuleBeginsPass() {
    Rules rules = rules(new Rule(CHECK, null, null, refuse("A"), 1, 2, 1, 1));
    assertThat(types(rules, 4)).containsExactly(null, null, "A", null);
  }

  @Test
  void aRuleActsOnEachNthCall() {
    Rules rules = rules(new Rule(CHECK, null, null, refuse("A"), 2, 1, 3, 1));
    assertThat(types(rules, 12))
        .containsExactly(null, null, null, "A", null, null, "A", null, null, null, null, null);
  }

  @Test
  void onlyCallsThatMatchAreCounted() {
    Rules rules = rules(new Rule(CHECK, "bob", null, refuse("A"), 0, 0, 2, 1));
    assertThat(rules.match(CHECK, "bob", null)).isEmpty();
    assertThat(rules.match(CHECK, "alice", null)).isEmpty();
    assertThat(rules.match(CHECK, "bob", null)).isPresent();
  }

  @Test
  void aCallThatAnEarlierRuleTookIsNotCounted() {
    Rules rules =
        rules(
            new Rule(CHECK, null, null, refuse("A"), 1, 0, 1, 1),
            new Rule(CHECK, null, null, refuse("B"), 0, 1, 1, 1));
    assertThat(types(rules, 3)).containsExactly("A", null, "B");
  }

  @Test
  void aChanceIsTakenFromTheRandomnessPassedIn() {
    Rule sometimes = new Rule(CHECK, null, null, refuse("A"), 0, 0, 1, 0.25);
    List<@Nullable String> first = types(new Rules(List.of(sometimes), new Random(7)), 1000);
    assertThat(types(new Rules(List.of(sometimes), new Random(7)), 1000)).isEqualTo(first);
    assertThat(first.stream().filter("A"::equals).count()).isBetween(200L, 300L);
  }

  @Test
  void numbersOutOfRangeAreAMistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rule(CHECK, null, null, refuse("A"), -1, 0, 1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rule(CHECK, null, null, refuse("A"), 0, 0, 0, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rule(CHECK, null, null, refuse("A"), 0, 0, 1, Double.NaN));
  }

  private static Rule rule(String type) {
    return new Rule(CHECK, null, null, refuse(type), Rule.FOR_EVER, 0, 1, 1);
  }

  private static Fault refuse(String type) {
    return new Fault.Refuse(400, type);
  }

  private static Rules rules(Rule... rules) {
    return new Rules(List.of(rules), RANDOM);
  }

  private static List<@Nullable String> types(Rules rules, int calls) {
    List<@Nullable String> types = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      types.add(typeOf(rules.match(CHECK, "bob", null)));
    }
    return types;
  }

  private static @Nullable String typeOf(Optional<Fault> fault) {
    return fault.map(f -> ((Fault.Refuse) f).type()).orElse(null);
  }
}
