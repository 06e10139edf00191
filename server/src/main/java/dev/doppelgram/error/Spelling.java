// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.error;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Finds the names that a misspelled one may mean. */
public final class Spelling {
  private static final int AT_MOST = 3;

  private Spelling() {}

  /**
   * At most three of the names, nearest first.
   *
   * @param compared the part of a name that the wanted one is compared with
   */
  public static List<String> nearest(
      String wanted, Collection<String> names, UnaryOperator<String> compared) {
    String folded = fold(wanted);
    int tolerated = folded.length() < 4 ? 1 : Math.max(2, folded.length() / 4);
    record Candidate(String name, int distance) {}
    return names.stream()
        .map(name -> new Candidate(name, distance(folded, fold(compared.apply(name)))))
        .filter(candidate -> candidate.distance() <= tolerated)
        .sorted(Comparator.comparingInt(Candidate::distance))
        .limit(AT_MOST)
        .map(Candidate::name)
        .toList();
  }

  /**
   * What to put behind a wrong name: {@code ": did you mean messages.getChats?"}, or nothing. A
   * name without its namespace stands for those that end so.
   */
  public static String hint(String wrong, Collection<String> names) {
    List<String> meant = nearest(wrong, names, name -> name);
    if (meant.isEmpty()) {
      meant = names.stream().filter(name -> name.endsWith("." + wrong)).limit(AT_MOST).toList();
    }
    if (meant.isEmpty()) {
      meant = nearest(wrong, names, name -> name.substring(name.indexOf('.') + 1));
    }
    return hint(meant);
  }

  /** The same for names that are known to be near. */
  static String hint(List<String> nearest) {
    return nearest.isEmpty() ? "" : ": did you mean " + String.join(" or ", nearest) + "?";
  }

  /** FLOOD_WIAT_30 is as near to FLOOD_WAIT_X as FLOOD_WIAT_X is. */
  private static String fold(String name) {
    return name.toUpperCase(Locale.ROOT).replaceAll("[0-9]+", "X");
  }

  /** Levenshtein's, one row at a time. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
