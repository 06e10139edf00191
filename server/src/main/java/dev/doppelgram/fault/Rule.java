// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

import static java.util.stream.Collectors.joining;

import dev.doppelgram.observe.CallPattern;
import java.util.Collection;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Says what goes wrong on which occasion:
 *
 * <pre>{@code
 * Rule.on(call("messages.importChatInvite").by("bob")).at(Point.AFTER_CALL).times(1).close()
 * Rule.onPush("updateChannel", "bob").drop()
 * Rule.onHandshake(2).every(3).corrupt()
 * }</pre>
 */
public record Rule(RuleTrigger trigger, Fault fault) {

  /**
   * @throws IllegalArgumentException if the fault cannot happen at that point; the message says
   *     what can
   */
  public Rule {
    Point point = trigger.point();
    FaultKind kind = fault.kind();
    if (!point.faults().contains(kind)) {
      throw new IllegalArgumentException(
          "%s is not possible at %s, only: %s; it is possible at: %s"
              .formatted(kind, point, list(point.faults()), list(Point.of(kind))));
    }
  }

  private static String list(Collection<?> words) {
    return words.stream().map(Object::toString).collect(joining(", "));
  }

  /**
   * Calls, before they have an effect unless {@link RuleTrigger#at} says otherwise.
   *
   * @throws IllegalArgumentException if the pattern asks for an outcome
   */
  public static RuleTrigger on(CallPattern calls) {
    if (calls.outcome() != null) {
      throw new IllegalArgumentException(
          "a rule acts before a call has an outcome, so that it cannot be for: " + calls);
    }
    return RuleTrigger.of(new RuleTarget.Calls(calls), Point.BEFORE_CALL);
  }

  /**
   * Updates that are pushed.
   *
   * @param update the TL name of an update, as {@code updateNewMessage}; null for any
   * @param account the name of the account that receives it; null for any
   */
  public static RuleTrigger onPush(@Nullable String update, @Nullable String account) {
    return RuleTrigger.of(new RuleTarget.Pushes(update, account), Point.PUSH);
  }

  /** Connections that clients open. */
  public static RuleTrigger onAccept() {
    return RuleTrigger.of(new RuleTarget.Connections(), Point.ACCEPT);
  }

  /**
   * Answers of the key exchange.
   *
   * @param step 1 for {@code resPQ}, 2 for {@code server_DH_params_ok}, 3 for {@code dh_gen_ok}
   */
  public static RuleTrigger onHandshake(int step) {
    if (step < 1 || step > 3) {
      throw new IllegalArgumentException("step " + step + " of a key exchange (expected: 1..3)");
    }
    return RuleTrigger.of(new RuleTarget.Connections(), Point.handshake(step));
  }

  /** The rule in words: {@code close after_call messages.importChatInvite by bob}. */
  /** The same with the account, if it names one, by this name. */
  Rule naming(UnaryOperator<String> name) {
    RuleTrigger t = trigger;
    RuleTarget target = t.target().naming(name);
    return new Rule(
        new RuleTrigger(target, t.point(), t.times(), t.after(), t.every(), t.chance()), fault);
  }

  @Override
  public String toString() {
    return fault + " " + trigger;
  }
}
