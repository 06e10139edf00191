// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.remote;

import dev.doppelgram.control.AccountSnapshot;
import dev.doppelgram.control.RuleKeys;
import dev.doppelgram.control.http.Json;
import dev.doppelgram.fault.ActiveRule;
import dev.doppelgram.fault.Fault;
import dev.doppelgram.fault.Rule;
import dev.doppelgram.fault.RuleEditor;
import dev.doppelgram.fault.RuleTarget;
import dev.doppelgram.fault.Rules;
import dev.doppelgram.scenario.Document;
import dev.doppelgram.scenario.InvalidScenarioException;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.world.model.Switches;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of a world elsewhere. */
public final class RemoteRules {
  private static final Set<String> BESIDE_KEYS = Set.of("id", "acted", "spent", "source");

  private final HttpApi api;

  /** Says what cannot be meant as a server of this process says it. */
  private final RuleEditor checks;

  public RemoteRules(HttpApi api) {
    this.api = api;
    this.checks =
        new RuleEditor(
            new Rules(List.of(), 0),
            Schema.telegram(),
            new RemoteNames(api)::accounts,
            name -> name,
            400);
  }

  /**
   * Puts a rule before all others.
   *
   * @throws IllegalArgumentException if it names what does not exist, or cannot be written down
   */
  public ActiveRule add(Rule rule) {
    if (rule.trigger().target() instanceof RuleTarget.Calls calls
        && !calls.pattern().arguments().isEmpty()) {
      throw new IllegalArgumentException(
          "a server elsewhere looks at no other argument than the hash: " + rule);
    }
    checks.add(rule);
    try {
      Members added = api.post("/rules", RuleKeys.of(rule));
      RemoteRule active = new RemoteRule(api, added, ActiveRule.Source.API, rule);
      if (rule.fault() instanceof Fault.Hold hold) {
        hold.held().leaveTo(active);
      }
      return active;
    } catch (InvalidScenarioException e) {
      throw new IllegalArgumentException(e.mistakes().get(0).message(), e);
    }
  }

  /** Those in force. */
  public List<ActiveRule> all() {
    Map<String, Boolean> bots =
        new RemoteWorld(api)
            .accounts().stream()
                .collect(Collectors.toMap(AccountSnapshot::name, AccountSnapshot::bot));
    return api.get("/rules").objects("rules").stream().map(json -> read(json, bots)).toList();
  }

  private ActiveRule read(Members json, Map<String, Boolean> bots) {
    Map<String, Object> keys = new LinkedHashMap<>(json.all());
    keys.keySet().removeAll(BESIDE_KEYS);
    String text = new String(Json.bytes(keys), StandardCharsets.UTF_8);
    Rule rule = Document.read(text, true).rule(bots, Switches.DEFAULT, Schema.telegram());
    ActiveRule.Source source =
        ActiveRule.Source.valueOf(json.required("source").toUpperCase(Locale.ROOT));
    RemoteRule active = new RemoteRule(api, json, source, rule);
    if (rule.fault() instanceof Fault.Hold hold) {
      hold.held().leaveTo(active);
    }
    return active;
  }
}
