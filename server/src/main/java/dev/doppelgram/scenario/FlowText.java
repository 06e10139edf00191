// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.scenario.Value.Entry;

/** Values as YAML in one line, every text in quotes: JSON too. */
final class FlowText {
  private FlowText() {}

  static void write(Value value, StringBuilder text) {
    if (value instanceof Value.Mapping mapping) {
      String separator = "{";
      for (Entry entry : mapping.entries().values()) {
        text.append(separator);
        quote(entry.key().text(), text);
        text.append(": ");
        write(entry.value(), text);
        separator = ", ";
      }
      text.append(mapping.entries().isEmpty() ? "{}" : "}");
    } else if (value instanceof Value.Items items) {
      String separator = "[";
      for (Value item : items.values()) {
        text.append(separator);
        write(item, text);
        separator = ", ";
      }
      text.append(items.values().isEmpty() ? "[]" : "]");
    } else if (value instanceof Value.Text scalar && !scalar.isNothing()) {
      quote(scalar.text(), text);
    } else {
      text.append("null");
    }
  }

  /** Line breaks and whatever YAML does not take as it is stand as escapes. */
  static void quote(String words, StringBuilder text) {
    text.append('"');
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ' || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 || c == 0xfeff) {
        text.append("\\u%04x".formatted((int) c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }
}
