// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/** The challenge of a key exchange: two primes p &lt; q whose product the client has to factor. */
public record PrimePair(long p, long q) {
  /** Draws two distinct primes of 31 bits: pq fills 8 bytes and stays below 2^63. */
  public static PrimePair random(RandomGenerator random) {
    long first = prime(random);
    long second;
    do {
      second = prime(random);
    } while (second == first);
    return of(first, second);
  }

  static PrimePair of(long first, long second) {
    return new PrimePair(Math.min(first, second), Math.max(first, second));
  }

  static long prime(RandomGenerator random) {
    long prime;
    do {
      prime =
          BigInteger.valueOf(random.nextLong(1L << 30, 1L << 31)).nextProbablePrime().longValue();
    } while (prime >= 1L << 31);
    return prime;
  }

  /** pq, positive. */
  public long product() {
    return p * q;
  }

  /** pq as resPQ carries it: 8 bytes, big-endian. */
  public byte[] productBytes() {
    return ByteBuffer.allocate(8).putLong(product()).array();
  }
}
