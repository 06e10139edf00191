// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

/** The API layers that the schema covers: from the oldest stock client to the newest. */
public final class Layers {
  public static final int OLDEST = 122;
  public static final int NEWEST = 230;

  private Layers() {}

  /** Whether a client of this layer can be served at all: anything from the oldest one up. */
  public static boolean isServed(int layer) {
    return layer >= OLDEST;
  }

  /**
   * The layer whose definitions serve {@code layer}: the newest for anything above it, and the one
   * below for 141 and 226, of which no copy is known.
   */
  public static int effective(int layer) {
    if (layer == 141 || layer == 226) {
      return layer - 1;
    }
    return Math.min(layer, NEWEST);
  }
}
