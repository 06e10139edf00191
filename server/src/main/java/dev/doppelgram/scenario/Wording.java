// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.error.Spelling;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

/** How messages quote and suggest. */
final class Wording {
  private static final int LONGEST_QUOTE = 60;
  private static final int LONGEST_LIST = 20;
  private static final int LONGEST_COMPARED = 64;

  private Wording() {}

  /** The text in backticks, on one line and of bearable length. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("`");
    text.codePoints()
        .limit(LONGEST_QUOTE)
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .forEach(quoted::appendCodePoint);
    if (text.codePointCount(0, text.length()) > LONGEST_QUOTE) {
      quoted.append('…');
    }
    return quoted.append('`').toString();
  }

  /** {@code `a`, `b` or `c`}. */
  static String either(Collection<String> words) {
    StringBuilder list = new StringBuilder();
    Iterator<String> rest = words.iterator();
    while (rest.hasNext()) {
      String word = quoted(rest.next());
      if (!list.isEmpty()) {
        list.append(rest.hasNext() ? ", " : " or ");
      }
      list.append(word);
    }
    return list.toString();
  }

  /** What to put behind a wrong word: the known one that it resembles, else a short list of all. */
  static String hint(String wrong, Collection<String> known) {
    if (wrong.length() > LONGEST_COMPARED) {
      return "";
    }
    List<String> nearest = Spelling.nearest(wrong, known, UnaryOperator.identity());
    if (!nearest.isEmpty()) {
      return ": did you mean " + quoted(nearest.get(0)) + "?";
    }
    return known.isEmpty() || known.size() > LONGEST_LIST
        ? ""
        : " (choose from " + String.join(", ", known) + ")";
  }
}
