// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

import static java.util.stream.Collectors.joining;

import dev.doppelgram.error.Spelling;
import dev.doppelgram.observe.CallPattern;
import dev.doppelgram.observe.SignedUpName;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a test adds to the rules of a scenario; it refuses what cannot be meant. */
public final class RuleEditor {
  private static final String ONE_LAYER = " (onLayer(…) keeps the rule to one layer)";
  private static final int LISTED = 20;

  private final Rules rules;
  private final Supplier<Collection<String>> accounts;
  private final UnaryOperator<String> naming;
  private final int expiredCode;
  private final Schema schema;

  /**
   * @param schema what the server speaks
   * @param accounts the names of the world's accounts
   * @param naming makes of a phone with its plus the name of the account
   * @param expiredCode the world's switch expired_code
   */
  public RuleEditor(
      Rules rules,
      Schema schema,
      Supplier<Collection<String>> accounts,
      UnaryOperator<String> naming,
      int expiredCode) {
    this.rules = rules;
    this.schema = schema;
    this.accounts = accounts;
    this.naming = naming;
    this.expiredCode = expiredCode;
  }

  /**
   * Puts a rule before all others.
   *
   * @throws IllegalArgumentException if it names a method, an account or an update that does not
   *     exist, or answers what the method cannot; the message names what may be meant
   */
  public ActiveRule add(Rule rule) {
    RuleTarget target = rule.trigger().target();
    if (target instanceof RuleTarget.Calls calls) {
      if (!schema.isMethod(calls.method())) {
        check("method", calls.method(), schema.methods());
      }
      checkAccount(calls.pattern().account());
    } else if (target instanceof RuleTarget.Pushes pushes) {
      if (pushes.update() != null) {
        check("update", pushes.update(), schema.names());
      }
      checkAccount(pushes.account());
    }
    if (rule.fault() instanceof Fault.Answer answer && target instanceof RuleTarget.Calls calls) {
      checkAnswer(calls.pattern(), answer.result());
    }
    return rules.add(settled(rule.naming(naming)));
  }

  /** The rules in force, by their ids: those of the scenario, then those that were added. */
  public List<ActiveRule> all() {
    return rules.all();
  }

  /** Holds calls before they have an effect. */
  public HeldCalls hold(CallPattern calls) {
    HeldCalls held = new HeldCalls();
    add(Rule.on(calls).hold(held));
    return held;
  }

  private Rule settled(Rule rule) {
    return rule.fault() instanceof Fault.Refuse refuse
            && refuse.code() == Fault.Refuse.CODE_OF_THE_WORLD
        ? new Rule(rule.trigger(), new Fault.Refuse(expiredCode, refuse.type()))
        : rule;
  }

  private void checkAccount(@Nullable String account) {
    if (account != null && !SignedUpName.isOne(account)) {
      check("account", account, accounts.get());
    }
  }

  private static void check(String what, String name, Collection<String> known) {
    if (known.contains(name)) {
      return;
    }
    String hint = Spelling.hint(name, known);
    if (hint.isEmpty() && known.size() <= LISTED) {
      hint = " (there are: " + String.join(", ", known) + ")";
    }
    throw new IllegalArgumentException("no " + what + " «" + name + "»" + hint);
  }

  private void checkAnswer(CallPattern calls, Object result) {
    if (result instanceof TlObject object) {
      check("constructor", object.name(), schema.names());
    }
    String method = calls.method();
    String mistake = RuleAnswer.mistake(schema, method, calls.layer(), result, ONE_LAYER);
    if (mistake != null) {
      String possible =
          schema.all(method).stream()
              .map(definition -> definition.result().toString())
              .distinct()
              .collect(joining(" or "));
      throw new IllegalArgumentException(
          "%s answers %s, not %s: %s".formatted(method, possible, result, mistake));
    }
  }
}
