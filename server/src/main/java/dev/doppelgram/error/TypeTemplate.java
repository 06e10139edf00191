// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.error;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A type with holes, such as {@code FLOOD_WAIT_%d}, which texts like FLOOD_WAIT_30 fill. */
final class TypeTemplate {
  private static final Pattern HOLE = Pattern.compile("%[ds]");

  private final String type;
  private final Pattern pattern;

  TypeTemplate(String type) {
    this.type = type;
    // no other character of a type with holes means anything in a regular expression
    String expression = type.replace("%d", "([0-9]+)").replace("%s", "([A-Za-z0-9_-]+?)");
    this.pattern = Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
  }

  static boolean hasHoles(String type) {
    return HOLE.matcher(type).find();
  }

  String type() {
    return type;
  }

  /** The type with the arguments of this text, or nothing if the text is not of the type. */
  Optional<String> filledFrom(String text) {
    Matcher arguments = pattern.matcher(text);
    if (!arguments.matches()) {
      return Optional.empty();
    }
    int[] group = {0};
    return Optional.of(HOLE.matcher(type).replaceAll(hole -> arguments.group(++group[0])));
  }
}
