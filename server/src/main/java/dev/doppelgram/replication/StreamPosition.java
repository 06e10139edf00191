// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.replication;

/** A place in a stream: {@code MILLISECONDS-NUMBER}. */
final class StreamPosition {
  /** The place of what a log begins with. */
  static final String FIRST = "0-1";

  private StreamPosition() {}

  /**
   * Whether one comes before another.
   *
   * @param other empty for a place before all
   */
  static boolean isBefore(String one, String other) {
    if (other.isEmpty()) {
      return false;
    }
    int order = Long.compareUnsigned(part(one, 0), part(other, 0));
    return order < 0 || (order == 0 && Long.compareUnsigned(part(one, 1), part(other, 1)) < 0);
  }

  private static long part(String position, int number) {
    int dash = position.indexOf('-');
    return Long.parseUnsignedLong(
        number == 0 ? position.substring(0, dash) : position.substring(dash + 1));
  }
}
