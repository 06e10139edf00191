// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.explain;

import java.util.HexFormat;

/** Bytes in hex, sixteen a line, each run of them with what it means. */
final class HexLines {
  private static final int WIDTH = 16;

  /** As much of a value as anybody reads to the end. */
  private static final int MOST_SHOWN = 256;

  private final StringBuilder text = new StringBuilder();
  private final String prefix;

  /**
   * @param prefix stands before each offset, and is empty but for bytes that were inflated
   */
  HexLines(String prefix) {
    this.prefix = prefix;
  }

  /** Adds a line of words without bytes. */
  void say(String words) {
    text.append(words.stripTrailing()).append('\n');
  }

  /** Adds lines that are ready. */
  void add(HexLines others) {
    text.append(others.text);
  }

  /** Says what the bytes from {@code from} up to {@code to} mean; there may be none. */
  void say(byte[] bytes, int from, int to, String meaning) {
    int shown = Math.min(to, from + MOST_SHOWN);
    String said = meaning;
    int at = from;
    do {
      int end = Math.min(shown, at + WIDTH);
      String hex = HexFormat.of().formatHex(bytes, at, end);
      say("%s%04x  %-32s  %s".formatted(prefix, at, hex, said));
      said = "";
      at = end;
    } while (at < shown);
    if (shown < to) {
      say("%s      … %d bytes more".formatted(prefix, to - shown));
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
