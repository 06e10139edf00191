// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the mistakes of one file, up to a number that nobody would read to the end. */
final class Mistakes {
  static final int LIMIT = 1000;
  private static final int COMPARISONS = 100_000;

  /** Leaves a file that is wrong all over. */
  static final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMany() {
      super(null, null, false, false);
    }
  }

  private record Placed(Position at, String message) {}

  private final List<Placed> placed = new ArrayList<>();
  private final Set<Position> templates = new HashSet<>();
  private final Set<Position> complained = new HashSet<>();
  private long compared;

  /**
   * Notes a mistake.
   *
   * @throws TooMany if it is the last one that is kept
   */
  void add(Position at, String message) {
    if (templates.contains(at) && !complained.add(at)) {
      return;
    }
    placed.add(new Placed(at, message));
    if (placed.size() == LIMIT) {
      throw new TooMany();
    }
  }

  /** Notes that much is made of what stands there: one mistake in it is enough to say. */
  void template(Position at) {
    templates.add(at);
  }

  /** What to put behind a wrong word, as long as a file has not cost too much of it. */
  String hint(String wrong, Collection<String> known) {
    compared += known.size();
    return compared > COMPARISONS ? "" : Wording.hint(wrong, known);
  }

  boolean isEmpty() {
    return placed.isEmpty();
  }

  /** Sorted by position. */
  List<Mistake> in(String file) {
    List<Placed> sorted = new ArrayList<>(placed);
    sorted.sort(Comparator.comparing(Placed::at));
    if (placed.size() == LIMIT) {
      Position last = sorted.get(LIMIT - 1).at();
      sorted.add(new Placed(last, "there may be more: reading ends after " + LIMIT + " mistakes"));
    }
    return sorted.stream().map(p -> mistake(p, file)).toList();
  }

  private static Mistake mistake(Placed placed, String file) {
    Position at = placed.at();
    return new Mistake(
        at.file() == null ? file : at.file(), at.line(), at.column(), placed.message());
  }
}
