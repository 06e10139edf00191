// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

import static dev.doppelgram.observe.CallPattern.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.doppelgram.observe.CallPattern;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class RulesTest {
  private static final String CHECK = "messages.checkChatInvite";

  private Instant now = Instant.parse("2030-01-01T00:00:00Z");

  @Test
  void aRuleIsForItsMethodOnly() {
    Rules rules = rules(rule("A"));
    assertThat(match(rules, "messages.importChatInvite", "bob", "x")).isNull();
    assertThat(match(rules, CHECK, "bob", "x")).isEqualTo("A");
  }

  @Test
  void aRuleIsForItsPointOnly() {
    Rules rules = rules(on(call(CHECK)).at(Point.AFTER_CALL).error("400 A"));
    assertThat(match(rules, CHECK, "bob", "x")).isNull();
    assertThat(rules.watch(Point.BEFORE_CALL)).isFalse();
    assertThat(rules.watch(Point.AFTER_CALL)).isTrue();
  }

  @Test
  void aRuleWithoutTimesActsForEver() {
    Rules rules = rules(rule("A"));
    for (int i = 0; i < 1000; i++) {
      assertThat(match(rules, CHECK, null, null)).isEqualTo("A");
    }
  }

  @Test
  void aRuleMayBeForOneAccount() {
    Rules rules = rules(on(call(CHECK).by("bob")).error("400 A"));
    assertThat(match(rules, CHECK, "alice", "x")).isNull();
    assertThat(match(rules, CHECK, null, "x")).isNull();
    assertThat(match(rules, CHECK, "bob", "x")).isEqualTo("A");
  }

  @Test
  void aRuleMayBeForOneHash() {
    Rules rules = rules(on(call(CHECK).withHash("x")).error("400 A"));
    assertThat(match(rules, CHECK, "bob", "X")).isNull();
    assertThat(match(rules, CHECK, "bob", null)).isNull();
    assertThat(match(rules, CHECK, "bob", "x")).isEqualTo("A");
  }

  @Test
  void theFirstOfTheFileWins() {
    assertThat(types(rules(rule("A"), rule("B")), 1)).containsExactly("A");
  }

  @Test
  void aNewerRuleWinsOverOlderOnesAndTheFile() {
    Rules rules = rules(rule("A"));
    rules.add(rule("B"));
    rules.add(rule("C"));
    assertThat(types(rules, 1)).containsExactly("C");
  }

  @Test
  void aRuleThatIsUsedUpMakesRoomForTheNext() {
    Rules rules = rules(on(call(CHECK)).times(2).error("400 A"), rule("B"));
    assertThat(types(rules, 4)).containsExactly("A", "A", "B", "B");
  }

  @Test
  void aRuleThatIsTakenBackMakesRoomForTheNext() {
    Rules rules = rules(rule("A"));
    ActiveRule newest = rules.add(rule("B"));
    assertThat(types(rules, 2)).containsExactly("B", "B");
    newest.close();
    assertThat(types(rules, 1)).containsExactly("A");
    assertThat(newest.acted()).isEqualTo(2);
  }

  @Test
  void callsBeforeTheRuleBeginsPass() {
    Rules rules = rules(on(call(CHECK)).times(1).after(2).error("400 A"));
    assertThat(types(rules, 4)).containsExactly(null, null, "A", null);
  }

  @Test
  void aRuleActsOnEachNthCall() {
    Rules rules = rules(on(call(CHECK)).times(2).after(1).every(3).error("400 A"));
    assertThat(types(rules, 12))
        .containsExactly(null, null, null, "A", null, null, "A", null, null, null, null, null);
  }

  @Test
  void onlyCallsThatMatchAreCounted() {
    Rules rules = rules(on(call(CHECK).by("bob")).every(2).error("400 A"));
    assertThat(match(rules, CHECK, "bob", null)).isNull();
    assertThat(match(rules, CHECK, "alice", null)).isNull();
    assertThat(match(rules, CHECK, "bob", null)).isEqualTo("A");
  }

  @Test
  void aCallThatAnEarlierRuleTookIsNotCounted() {
    Rules rules =
        rules(on(call(CHECK)).times(1).error("400 A"), on(call(CHECK)).after(1).error("400 B"));
    assertThat(types(rules, 3)).containsExactly("A", null, "B");
  }

  @Test
  void aChanceFollowsFromTheSeed() {
    Rule sometimes = on(call(CHECK)).chance(0.25).error("400 A");
    List<@Nullable String> first = types(new Rules(List.of(sometimes), 7), 1000);
    assertThat(types(new Rules(List.of(sometimes), 7), 1000)).isEqualTo(first);
    assertThat(first.stream().filter("A"::equals).count()).isBetween(200L, 300L);
  }

  @Test
  void aWaitStandsUntilItsTimeHasPassedAndCountsOnce() {
    Rules rules = rules(on(call(CHECK)).times(1).floodWait(Duration.ofSeconds(30)));
    assertThat(types(rules, 2)).containsExactly("FLOOD_WAIT_30", "FLOOD_WAIT_30");
    now = now.plusMillis(12_001);
    assertThat(types(rules, 1)).containsExactly("FLOOD_WAIT_18");
    now = now.plusMillis(17_999);
    assertThat(types(rules, 1)).containsExactly((String) null);
  }

  @Test
  void aWaitThatHasRunOutIsOverForItsCaller() {
    Rules rules = rules(on(call(CHECK)).floodWait(Duration.ofSeconds(10)));
    types(rules, 1);
    now = now.plusSeconds(4);
    assertThat(types(rules, 1)).containsExactly("FLOOD_WAIT_6");
    now = now.plusSeconds(6);
    assertThat(types(rules, 2)).containsExactly(null, null);
    assertThat(match(rules, CHECK, "alice", null)).isEqualTo("FLOOD_WAIT_10");
    assertThat(rules.all().get(0).acted()).isEqualTo(2);
  }

  @Test
  void aNumberOfWaitsMayBeginAnewForTheSameCaller() {
    Rules rules = rules(on(call(CHECK)).times(2).floodWait(Duration.ofSeconds(10)));
    types(rules, 1);
    now = now.plusSeconds(10);
    assertThat(types(rules, 1)).containsExactly("FLOOD_WAIT_10");
    now = now.plusSeconds(10);
    assertThat(types(rules, 1)).containsExactly((String) null);
  }

  @Test
  void aWaitIsForTheCallerThatWasToldOfIt() {
    Rules rules = rules(on(call(CHECK)).times(1).floodWait(Duration.ofSeconds(5)));
    assertThat(match(rules, CHECK, "bob", null)).isEqualTo("FLOOD_WAIT_5");
    assertThat(match(rules, CHECK, "alice", null)).isNull();
  }

  @Test
  void anErrorThatNamesATimeToWaitIsAnErrorLikeAnyOther() {
    Rules rules = rules(on(call(CHECK)).times(1).error("FLOOD_WAIT_30"));
    assertThat(types(rules, 2)).containsExactly("FLOOD_WAIT_30", null);
  }

  @Test
  void aWaitLastsASecondAtLeast() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> on(call(CHECK)).floodWait(Duration.ofMillis(999)))
        .withMessage("a flood wait of PT0.999S (expected: PT1S or more)");
  }

  @Test
  void aRuleInForceCanBeLimited() {
    Rules rules = rules();
    ActiveRule thrice = rules.add(rule("A")).times(3);
    ActiveRule once = rules.add(rule("B")).once();
    assertThat(once.spent()).isFalse();
    assertThat(types(rules, 5)).containsExactly("B", "A", "A", "A", null);
    assertThat(List.of(once.spent(), thrice.spent())).containsOnly(true);
  }

  @Test
  void whatARuleHasDoneCountsWhenItIsLimited() {
    Rules rules = rules();
    ActiveRule rule = rules.add(rule("A"));
    types(rules, 2);
    rule.times(2);
    assertThat(types(rules, 1)).containsExactly((String) null);
    assertThat(rule.spent()).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> rule.times(0));
  }

  @Test
  void theRulesInForceAreListedWithNumberAndSource() {
    Rules rules = rules(rule("A"), on(call(CHECK)).at(Point.AFTER_CALL).error("400 B"));
    rules.add(rule("C"));
    rules.add(rule("D")).close();
    assertThat(rules.all())
        .extracting(
            each -> each.id() + " " + each.source() + " " + each.rule().fault() + each.spent())
        .containsExactly("1 FILE 400 Afalse", "2 FILE 400 Bfalse", "3 API 400 Cfalse");
  }

  @Test
  void aRuleThatHoldsIsReleasedAndGone() {
    Rules rules = rules();
    HeldCalls held = new HeldCalls();
    ActiveRule rule = rules.add(on(call(CHECK)).hold(held));
    List<String> gone = new ArrayList<>();
    held.hold(() -> gone.add("first"));
    rule.release();
    assertThat(gone).containsExactly("first");
    assertThat(rules.all()).isEmpty();
  }

  @Test
  void aRuleThatHoldsNothingCannotBeReleased() {
    ActiveRule rule = rules().add(rule("A"));
    assertThatIllegalStateException()
        .isThrownBy(rule::release)
        .withMessage("only a rule that holds can be released, not: 400 A before_call " + CHECK);
  }

  @Test
  void numbersOutOfRangeAreAMistake() {
    assertThatIllegalArgumentException().isThrownBy(() -> on(call(CHECK)).times(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> on(call(CHECK)).every(0));
    assertThatIllegalArgumentException().isThrownBy(() -> on(call(CHECK)).chance(Double.NaN));
  }

  @Test
  void theChancesOfARuleDoNotDependOnOtherRules() {
    Rule sometimes = on(call(CHECK)).chance(0.25).error("400 A");
    Rule ofOthers = on(call("messages.importChatInvite")).chance(0.5).error("400 B");
    Rules alone = new Rules(List.of(sometimes), 7);
    Rules beside = new Rules(List.of(sometimes, ofOthers), 7);
    for (int i = 0; i < 100; i++) {
      match(beside, "messages.importChatInvite", "bob", null);
      assertThat(match(beside, CHECK, "bob", null)).isEqualTo(match(alone, CHECK, "bob", null));
    }
  }

  private static RuleTrigger on(CallPattern calls) {
    return Rule.on(calls);
  }

  private static Rule rule(String type) {
    return on(call(CHECK)).error("400 " + type);
  }

  private static Rules rules(Rule... rules) {
    return new Rules(List.of(rules), 42);
  }

  private List<@Nullable String> types(Rules rules, int calls) {
    List<@Nullable String> types = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      types.add(match(rules, CHECK, "bob", null));
    }
    return types;
  }

  private @Nullable String match(
      Rules rules, String method, @Nullable String account, @Nullable String hash) {
    Rules.Matched matched =
        rules.match(
            Point.BEFORE_CALL,
            rule ->
                rule.trigger().target() instanceof RuleTarget.Calls calls
                    && calls.pattern().matches(method, account, hash, null, 0),
            String.valueOf(account),
            now);
    return matched == null ? null : ((Fault.Refuse) matched.fault()).type();
  }
}
