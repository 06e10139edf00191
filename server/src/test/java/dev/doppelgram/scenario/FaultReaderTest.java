// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import static dev.doppelgram.observe.CallPattern.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.fault.Point;
import dev.doppelgram.fault.Rule;
import dev.doppelgram.fault.RuleTrigger;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of rule that a scenario can hold. */
@Timeout(10)
class FaultReaderTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final String METHOD = "messages.importChatInvite";

  static Stream<Arguments> rules() {
    return Stream.of(
        rule("error: FLOOD_WAIT_30", Rule.on(call(METHOD)).error("FLOOD_WAIT_30")),
        rule("do: {error: FLOOD_WAIT_30}", Rule.on(call(METHOD)).error("FLOOD_WAIT_30")),
        rule("error: -503 Timeout, at: after_call", after().error("-503 Timeout")),
        rule("do: {delay: PT2S}", Rule.on(call(METHOD)).delay(Duration.ofSeconds(2))),
        rule("do: {delay: PT0.5S}", Rule.on(call(METHOD)).delay(Duration.ofMillis(500))),
        rule("do: {transport: -404}", Rule.on(call(METHOD)).transport(-404)),
        rule("do: close, account: bob", Rule.on(call(METHOD).by("bob")).close()),
        rule("do: reset, hash: x", Rule.on(call(METHOD).withHash("x")).reset()),
        rule("do: stall, times: 3", Rule.on(call(METHOD)).times(3).stall()),
        rule("do: drop, after: 3", Rule.on(call(METHOD)).after(3).drop()),
        rule("do: wrong_salt, every: 3", Rule.on(call(METHOD)).every(3).wrongSalt()),
        rule("do: duplicate, at: after_call, chance: 0.5", after().chance(0.5).duplicate()),
        rule("do: reorder, at: after_call", after().reorder()),
        rule("do: truncate, at: mid_answer", duringAnswer().truncate()),
        rule("do: corrupt, at: mid_answer", duringAnswer().corrupt()),
        Arguments.of(
            "{update: updateNewMessage, do: drop}", Rule.onPush("updateNewMessage", null).drop()),
        Arguments.of("{at: push, account: bob, do: close}", Rule.onPush(null, "bob").close()),
        Arguments.of("{at: accept, do: reset}", Rule.onAccept().reset()),
        Arguments.of("{at: handshake.1, do: truncate}", Rule.onHandshake(1).truncate()),
        Arguments.of("{at: handshake.3, do: {delay: PT1S}}", Rule.onHandshake(3).delay(SECOND)));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isReadAsItIsBuiltInJava(String yaml, Rule rule) {
    String scenario =
        """
        doppelgram: 1
        accounts: {bob: {id: 1002, phone: "+9996621002", first_name: Bob}}
        faults: [%s]
        """
            .formatted(yaml);
    assertThat(ScenarioReader.read("f", scenario, Instant.EPOCH).faults()).containsExactly(rule);
  }

  private static Arguments rule(String keys, Rule rule) {
    return Arguments.of("{method: " + METHOD + ", " + keys + "}", rule);
  }

  private static RuleTrigger after() {
    return Rule.on(call(METHOD)).at(Point.AFTER_CALL);
  }

  private static RuleTrigger duringAnswer() {
    return Rule.on(call(METHOD)).at(Point.MID_ANSWER);
  }
}
