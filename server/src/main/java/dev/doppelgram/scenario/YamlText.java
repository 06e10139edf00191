// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.tl.TlObject;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes keys as YAML: what holds other mappings in blocks, what does not on a line of its own. */
final class YamlText {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

  private final StringBuilder text = new StringBuilder();

  private YamlText() {}

  static String of(ScenarioKeys keys) {
    YamlText yaml = new YamlText();
    yaml.block(keys, "");
    return yaml.text.toString();
  }

  private void block(ScenarioKeys keys, String indent) {
    keys.keys()
        .forEach(
            (key, value) -> {
              text.append(indent);
              key(key);
              text.append(':');
              if (value instanceof ScenarioKeys inner && isDeep(inner)) {
                text.append('\n');
                block(inner, indent + "  ");
              } else if (value instanceof Collection<?> items && isDeep(items)) {
                text.append('\n');
                items.forEach(item -> item(item, indent));
              } else {
                text.append(' ');
                flow(value);
                text.append('\n');
              }
            });
  }

  private void item(Object item, String indent) {
    text.append(indent).append("  - ");
    flow(item);
    text.append('\n');
  }

  private static boolean isDeep(ScenarioKeys keys) {
    return keys.keys().values().stream()
        .anyMatch(value -> value instanceof ScenarioKeys || isDeep(value));
  }

  private static boolean isDeep(Object value) {
    return value instanceof Collection<?> items
        && items.stream().anyMatch(item -> item instanceof ScenarioKeys || item instanceof Map);
  }

  private void flow(Object value) {
    if (value instanceof ScenarioKeys inner) {
      map(inner.keys());
    } else if (value instanceof Map<?, ?> map) {
      map(map);
    } else if (value instanceof TlObject object) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("_", object.name());
      object.forEach(fields::put);
      map(fields);
    } else if (value instanceof Iterable<?> items) {
      String separator = "[";
      for (Object item : items) {
        text.append(separator);
        flow(item);
        separator = ", ";
      }
      text.append(separator.equals("[") ? "[]" : "]");
    } else if (value instanceof Number || value instanceof Boolean) {
      text.append(value);
    } else if (value instanceof byte[] bytes) {
      FlowText.quote("base64:" + Base64.getEncoder().encodeToString(bytes), text);
    } else {
      FlowText.quote(value.toString(), text);
    }
  }

  private void map(Map<?, ?> map) {
    String separator = "{";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      text.append(separator);
      key(entry.getKey().toString());
      text.append(": ");
      flow(entry.getValue());
      separator = ", ";
    }
    text.append(separator.equals("{") ? "{}" : "}");
  }

  private void key(String key) {
    if (PLAIN.matcher(key).matches()) {
      text.append(key);
    } else {
      FlowText.quote(key, text);
    }
  }
}
