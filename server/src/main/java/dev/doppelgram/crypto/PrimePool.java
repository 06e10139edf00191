// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import java.util.random.RandomGenerator;

/**
 * At most 128 primes, of which any two make a challenge: 8,128 of them, so that looking for primes,
 * which takes longer than all else in the answer, ends with the first 127 exchanges. For several
 * threads at once.
 */
public final class PrimePool {
  private static final int MOST = 128;

  private final RandomGenerator random;
  private final long[] primes = new long[MOST];
  private int count;

  public PrimePool(RandomGenerator random) {
    this.random = random;
  }

  /** Two distinct primes of 31 bits: pq fills 8 bytes and stays below 2^63. */
  public synchronized PrimePair pair() {
    do {
      grow();
    } while (count < 2);
    int first = random.nextInt(count);
    int second = random.nextInt(count - 1);
    return PrimePair.of(primes[first], primes[second < first ? second : second + 1]);
  }

  private void grow() {
    if (count == MOST) {
      return;
    }
    long prime = PrimePair.prime(random);
    for (int i = 0; i < count; i++) {
      if (primes[i] == prime) {
        return;
      }
    }
    primes[count++] = prime;
  }
}
