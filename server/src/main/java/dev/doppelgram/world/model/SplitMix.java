// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

/** The generator SplitMix64, of which every number that looks random is made. */
public final class SplitMix {
  private SplitMix() {}

  /** Its finalizer over one step of its sequence. */
  public static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
