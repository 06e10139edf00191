// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The server's exponents of one key exchange after another, each greater by one than that before:
 * the next public value takes one multiplication by the generator instead of an exponentiation. For
 * several threads at once. A client can tell that the values follow one another, but none is given
 * twice.
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
    DhSecret next = last == null ? DhSecret.random(random) : last.successor();
    while (!next.isFit()) {
      next = next.successor();
    }
    last = next;
    return next;
  }
}
