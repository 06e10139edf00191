// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;

/**
 * A place in a file; lines and columns (of code points) count from 1.
 *
 * @param file one that the file that is read extends; null for that file itself
 */
record Position(@Nullable String file, int line, int column) implements Comparable<Position> {
  static final Position START = new Position(1, 1);

  private static final Comparator<Position> ORDER =
      Comparator.comparing(Position::file, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparingInt(Position::line)
          .thenComparingInt(Position::column);

  Position(int line, int column) {
    this(null, line, column);
  }

  static Position of(Mark mark) {
    return new Position(mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** The same place of another file. */
  Position in(@Nullable String other) {
    return other == null ? this : new Position(other, line, column);
  }

  /** The place behind a text. */
  static Position after(String text) {
    int lineStart = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
    int line = 1 + (int) text.lines().count() - (lineStart < text.length() ? 1 : 0);
    return new Position(line, 1 + text.codePointCount(lineStart, text.length()));
  }

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }
}
