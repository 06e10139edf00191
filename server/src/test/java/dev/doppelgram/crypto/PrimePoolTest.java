// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class PrimePoolTest {
  private final PrimePool pool = new PrimePool(new Random(5));

  @Test
  void aPairIsTwoPrimesWhoseProductFillsEightBytes() {
    for (int i = 0; i < 300; i++) {
      PrimePair pair = pool.pair();
      assertThat(BigInteger.valueOf(pair.p()).isProbablePrime(60)).isTrue();
      assertThat(BigInteger.valueOf(pair.q()).isProbablePrime(60)).isTrue();
      assertThat(pair.p()).isLessThan(pair.q());
      assertThat(pair.product()).isBetween(1L << 56, Long.MAX_VALUE);
    }
  }

  @Test
  void itEndsWith128PrimesOfWhichAnyTwoMakeAPair() {
    Set<Long> primes = new HashSet<>();
    Set<Long> products = new HashSet<>();
    for (int i = 0; i < 100_000; i++) {
      PrimePair pair = pool.pair();
      primes.add(pair.p());
      primes.add(pair.q());
      products.add(pair.product());
    }
    assertThat(primes).hasSize(128);
    assertThat(products).hasSizeBetween(8000, 128 * 127 / 2);
  }
}
