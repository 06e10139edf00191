// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

/** Numbers that look random and follow from a seed: those of {@link java.util.Random}. */
final class Chances {
  private static final long MULTIPLIER = 0x5DEECE66DL;
  private static final long MASK = (1L << 48) - 1;

  private long state;

  Chances(long seed) {
    state = (seed ^ MULTIPLIER) & MASK;
  }

  /** The next one, from 0 up to 1. */
  double next() {
    return (((long) bits(26) << 27) + bits(27)) * 0x1.0p-53;
  }

  private int bits(int count) {
    state = (state * MULTIPLIER + 0xB) & MASK;
    return (int) (state >>> (48 - count));
  }
}
