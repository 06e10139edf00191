// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import dev.doppelgram.tl.ClientText;
import dev.doppelgram.tl.TlObject;
import java.util.List;
import java.util.StringJoiner;

/** The arguments of a call on one line that is not long. */
final class ShortArguments {
  private static final int MOST = 200;
  private static final int MOST_OF_TEXT = 60;
  private static final int DEEPEST = 2;

  private ShortArguments() {}

  /** The fields as {@code name=value}, with spaces between them. */
  static String of(TlObject request) {
    String all = fields(request, " ", 1);
    return all.length() <= MOST ? all : cut(all, MOST);
  }

  private static String fields(TlObject object, String between, int depth) {
    StringJoiner fields = new StringJoiner(between);
    object.forEach(
        (name, value) -> {
          if (fields.length() <= MOST) {
            fields.add(value == Boolean.TRUE ? name : name + "=" + value(value, depth));
          }
        });
    return fields.toString();
  }

  private static String value(Object value, int depth) {
    if (value instanceof String text) {
      String start = text.length() <= MOST_OF_TEXT ? text : cut(text, MOST_OF_TEXT);
      return "\"" + ClientText.shown(start) + "\"";
    }
    if (value instanceof byte[] bytes) {
      return "(" + bytes.length + " bytes)";
    }
    if (value instanceof List<?> list) {
      return list.size() == 1 ? "[" + value(list.get(0), depth) + "]" : "[" + list.size() + "]";
    }
    if (value instanceof TlObject object) {
      String inside = depth == DEEPEST ? "…" : fields(object, " ", depth + 1);
      return object.name() + (inside.isEmpty() ? "" : "(" + inside + ")");
    }
    return String.valueOf(value);
  }

  private static String cut(String text, int length) {
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end) + "…";
  }
}
