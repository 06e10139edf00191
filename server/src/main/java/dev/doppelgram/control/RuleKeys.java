// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

import dev.doppelgram.fault.Fault;
import dev.doppelgram.fault.Rule;
import dev.doppelgram.fault.RuleTarget;
import dev.doppelgram.fault.RuleTrigger;
import dev.doppelgram.observe.CallPattern;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule by the keys that scenario files have for it. */
public final class RuleKeys {
  private RuleKeys() {}

  public static Map<String, Object> of(Rule rule) {
    Map<String, Object> keys = new LinkedHashMap<>();
    RuleTrigger trigger = rule.trigger();
    target(trigger.target(), keys);
    keys.put("at", trigger.point());
    put(keys, "times", trigger.times(), RuleTrigger.FOR_EVER);
    put(keys, "after", trigger.after(), 0);
    put(keys, "every", trigger.every(), 1);
    put(keys, "chance", trigger.chance(), 1.0);
    keys.put("do", effect(rule.fault()));
    return keys;
  }

  private static void target(RuleTarget target, Map<String, Object> keys) {
    if (target instanceof RuleTarget.Calls calls) {
      CallPattern pattern = calls.pattern();
      keys.put("method", pattern.method());
      put(keys, "account", pattern.account(), null);
      put(keys, "hash", pattern.hash(), null);
      put(keys, "layer", pattern.layer(), 0);
    } else if (target instanceof RuleTarget.Pushes pushes) {
      put(keys, "update", pushes.update(), null);
      put(keys, "account", pushes.account(), null);
    }
  }

  private static void put(
      Map<String, Object> keys, String key, @Nullable Object value, @Nullable Object usual) {
    if (value != null && !value.equals(usual)) {
      keys.put(key, value);
    }
  }

  private static Object effect(Fault fault) {
    if (fault instanceof Fault.Refuse refuse) {
      return Map.of("error", refuse.toString());
    }
    if (fault instanceof Fault.FloodWait wait) {
      return Map.of("flood_wait", wait.duration());
    }
    if (fault instanceof Fault.Answer answer) {
      return Map.of("answer", answer.result());
    }
    if (fault instanceof Fault.Delay delay) {
      return Map.of("delay", delay.duration());
    }
    return fault instanceof Fault.Code code
        ? Map.of("transport", code.code())
        : fault.kind().toString();
  }
}
