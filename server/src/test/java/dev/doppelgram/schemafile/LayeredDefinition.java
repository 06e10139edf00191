// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.schemafile;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A line of {@code api.tl}: a definition and the layers in which it holds.
 *
 * @param last {@link #NEWEST} while the newest layer has it
 * @param text {@code name#id field:type = Type;}
 */
record LayeredDefinition(boolean function, int first, int last, String text) {
  static final int NEWEST = Integer.MAX_VALUE;

  /**
   * @param line {@code 134-165 name#id … = Type;}
   */
  static LayeredDefinition parse(boolean function, String line) {
    int dash = line.indexOf('-');
    int space = line.indexOf(' ');
    String last = line.substring(dash + 1, space);
    return new LayeredDefinition(
        function,
        Integer.parseInt(line.substring(0, dash)),
        last.isEmpty() ? NEWEST : Integer.parseInt(last),
        line.substring(space).strip());
  }

  /** A definition of a published schema, in the words of {@code api.tl}. */
  static LayeredDefinition published(boolean function, int layer, String text) {
    String words =
        String.join(" ", text.strip().split("\\s+")).replace(" ;", ";").replaceFirst("#0+", "#");
    boolean generic = words.endsWith("= X;") && !words.contains("{X:Type}");
    return new LayeredDefinition(
        function, layer, NEWEST, generic ? words.replaceFirst(" ", " {X:Type} ") : words);
  }

  String name() {
    return text.substring(0, text.indexOf('#'));
  }

  String id() {
    return text.substring(text.indexOf('#') + 1, text.indexOf(' '));
  }

  String type() {
    return text.substring(text.lastIndexOf(" = ") + 3, text.length() - 1);
  }

  /** The fields, each with its type, in their order. */
  Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    Arrays.stream(text.substring(0, text.lastIndexOf(" = ")).split(" "))
        .skip(1)
        .filter(field -> !field.startsWith("{"))
        .forEach(field -> fields.put(field.split(":", 2)[0], field.split(":", 2)[1]));
    return fields;
  }

  boolean isOpen() {
    return last == NEWEST;
  }

  LayeredDefinition until(int layer) {
    return new LayeredDefinition(function, first, layer, text);
  }

  /** The line that it is in the file. */
  String line() {
    return "%-8s %s".formatted(first + "-" + (isOpen() ? "" : last), text);
  }
}
