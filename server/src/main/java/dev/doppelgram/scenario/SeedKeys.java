// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys that a builder was told so far, for one account, chat or link. */
final class SeedKeys {
  private final Map<String, Object> keys = new LinkedHashMap<>();

  SeedKeys put(String key, Object value) {
    keys.put(key, value);
    return this;
  }

  /** Adds to a list. */
  SeedKeys add(String key, List<?> values) {
    List<Object> all = new ArrayList<>();
    if (keys.get(key) instanceof List<?> before) {
      all.addAll(before);
    }
    all.addAll(values);
    return put(key, all);
  }

  @Nullable Object get(String key) {
    return keys.get(key);
  }

  boolean has(String key) {
    return keys.containsKey(key);
  }

  /** As a file has them; an inner mapping as one that stays when it is empty. */
  ScenarioKeys asScenarioKeys() {
    ScenarioKeys scenario = new ScenarioKeys();
    keys.forEach((key, value) -> scenario.put(key, written(value)));
    return scenario;
  }

  private static Object written(Object value) {
    if (value instanceof SeedKeys inner) {
      return inner.asScenarioKeys();
    }
    if (value instanceof List<?> items) {
      return items.stream().map(SeedKeys::written).toList();
    }
    return value instanceof Number number && number.longValue() == 0 ? number.toString() : value;
  }
}
