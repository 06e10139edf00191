package dev.doppelgram.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class PrimePairTest {
  /** The first is the example of core.telegram.org/mtproto/auth_key; then the edges. */
  @ParameterizedTest
  @CsvSource({
    "0x17ED48941A08F981, 0x494C553B, 0x53911073",
    "15, 3, 5",
    "9, 3, 3",
    "0x3ffffffbffffff2f, 0x7fffffed, 0x8000000b",
    "0x7fffffea7ffffd35, 0x8000000b, 0xffffffbf"
  })
  void aProductIsSplit(String product, long p, long q) {
    assertThat(PrimePair.factor(Long.decode(product))).isEqualTo(new PrimePair(p, q));
  }

  @Test
  void aDrawnPairFillsEightBytesAndIsFoundAgain() {
    Random random = new Random(5);
    for (int i = 0; i < 50; i++) {
      PrimePair pair = PrimePair.random(random);
      assertThat(BigInteger.valueOf(pair.p()).isProbablePrime(60)).isTrue();
      assertThat(BigInteger.valueOf(pair.q()).isProbablePrime(60)).isTrue();
      assertThat(pair.p()).isLessThan(pair.q());
      assertThat(pair.product()).isBetween(1L << 56, Long.MAX_VALUE);
      assertThat(PrimePair.factor(pair.product())).isEqualTo(pair);
    }
  }

  @Test
  void theProductIsWrittenBigEndian() {
    assertThat(new PrimePair(0x494C553BL, 0x53911073L).productBytes())
        .containsExactly(0x17, 0xED, 0x48, 0x94, 0x1A, 0x08, 0xF9, 0x81);
  }

  @ParameterizedTest
  @ValueSource(longs = {-15, 0, 1, 16})
  void whatCannotBeAProductOfOddPrimesIsRefused(long product) {
    assertThatThrownBy(() -> PrimePair.factor(product))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
