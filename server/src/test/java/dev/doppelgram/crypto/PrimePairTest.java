// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class PrimePairTest {
  @Test
  void aDrawnPairFillsEightBytes() {
    Random random = new Random(5);
    for (int i = 0; i < 50; i++) {
      PrimePair pair = PrimePair.random(random);
      assertThat(BigInteger.valueOf(pair.p()).isProbablePrime(60)).isTrue();
      assertThat(BigInteger.valueOf(pair.q()).isProbablePrime(60)).isTrue();
      assertThat(pair.p()).isLessThan(pair.q());
      assertThat(pair.product()).isBetween(1L << 56, Long.MAX_VALUE);
    }
  }

  @Test
  void theProductIsWrittenBigEndian() {
    assertThat(new PrimePair(0x494C553BL, 0x53911073L).productBytes())
        .containsExactly(0x17, 0xED, 0x48, 0x94, 0x1A, 0x08, 0xF9, 0x81);
  }
}
