// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import java.util.Comparator;
import org.yaml.snakeyaml.error.Mark;

/** A place in a file; lines and columns (of code points) count from 1. */
record Position(int line, int column) implements Comparable<Position> {
  static final Position START = new Position(1, 1);

  private static final Comparator<Position> ORDER =
      Comparator.comparingInt(Position::line).thenComparingInt(Position::column);

  static Position of(Mark mark) {
    return new Position(mark.getLine() + 1, mark.getColumn() + 1);
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
