// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Hands out the given bytes, then zeros. */
final class FixedRandom implements RandomGenerator {
  private byte[] left;

  FixedRandom(byte[] bytes) {
    left = bytes;
  }

  @Override
  public void nextBytes(byte[] bytes) {
    byte[] drawn = Arrays.copyOf(left, bytes.length);
    System.arraycopy(drawn, 0, bytes, 0, bytes.length);
    left = Arrays.copyOfRange(left, Math.min(bytes.length, left.length), left.length);
  }

  @Override
  public long nextLong() {
    throw new UnsupportedOperationException("only bytes");
  }
}
