// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import java.util.random.RandomGenerator;

/** Chance as the stock clients had it: byte i of a draw is 1 + 7 i, and each number the same. */
final class CountedRandom implements RandomGenerator {
  private final int number;

  CountedRandom(int number) {
    this.number = number;
  }

  @Override
  public void nextBytes(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (1 + 7 * i);
    }
  }

  @Override
  public int nextInt(int bound) {
    return number % bound;
  }

  @Override
  public long nextLong() {
    return number;
  }
}
