// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import java.math.BigInteger;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The server's exponents of one key exchange after another, each greater by one than that before:
 * the next public value takes one multiplication by the generator instead of an exponentiation. For
 * several threads at once.
 *
 * <p>The first exponent is a random number of 64 bits. That is right for a test double only: it can
 * be told that public values follow one another, and an exponent of 64 bits can be searched for. No
 * secret is lost by it, since the RSA key of a test server is published, and its random numbers
 * come of generators with 64 bits of state. To a client the values look like any other: in range,
 * 256 bytes long, none given twice.
 */
public final class DhSequence {
  private final RandomGenerator random;
  private @Nullable DhSecret last;

  /** Draws its first exponent when a secret is asked for. */
  public DhSequence(RandomGenerator random) {
    this.random = random;
  }

  /** The next secret whose public value is in range and 256 bytes long by itself. */
  public synchronized DhSecret next() {
    DhSecret next = last == null ? first() : last.successor();
    while (!next.isFit()) {
      next = next.successor();
    }
    last = next;
    return next;
  }

  private DhSecret first() {
    byte[] exponent = new byte[Long.BYTES];
    random.nextBytes(exponent);
    return DhSecret.of(new BigInteger(1, exponent).setBit(Long.SIZE - 1));
  }
}
