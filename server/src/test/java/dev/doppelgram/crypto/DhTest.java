// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class DhTest {
  private static final BigInteger EDGE = BigInteger.TWO.pow(1984);

  /** The whole number is pinned by its SHA-256, taken from Pyrogram 2.0.106's CURRENT_DH_PRIME. */
  @Test
  void thePrimeIsTheOneClientsKnow() {
    byte[] prime = BigEndian.padded(DhGroup.PRIME, 256);
    assertThat(HexFormat.of().formatHex(Digests.sha256(prime)))
        .isEqualTo("02f85e7687fc6f33ba678226a963b3c8a191b47c890cf30debe17c1d623b5af1");
  }

  @Test
  void publicValueAndKeyAreThoseOfGramjs() {
    DhSecret secret = DhSecret.of(new BigInteger(1, GramjsVectors.bytes("dh.a")));
    assertThat(secret.publicValue()).isEqualTo(GramjsVectors.bytes("dh.ga"));
    assertThat(secret.agree(GramjsVectors.bytes("dh.gb")))
        .isEqualTo(new AuthKey(GramjsVectors.bytes("dh.gab")));
  }

  @RepeatedTest(3)
  void bothSidesAgree() {
    RandomGenerator random = new Random();
    DhSecret server = DhSecret.random(random);
    DhSecret client = DhSecret.random(random);
    assertThat(server.agree(client.publicValue()))
        .isNotNull()
        .isEqualTo(client.agree(server.publicValue()));
  }

  /** Some of so many values are 255 bytes long, and are passed over. */
  @Test
  void theSecretsOfASequenceAreDistinctAndAgree() {
    DhSequence sequence = new DhSequence(new Random(11));
    DhSecret client = DhSecret.random(new Random(12));
    Set<BigInteger> values = new HashSet<>();
    for (int i = 0; i < 1500; i++) {
      DhSecret server = sequence.next();
      BigInteger value = new BigInteger(1, server.publicValue());
      assertThat(values.add(value) && DhGroup.holds(value)).isTrue();
      assertThat(server.publicValue()[0]).isNotZero();
      if (i % 100 == 0) {
        assertThat(server.agree(client.publicValue()))
            .isNotNull()
            .isEqualTo(client.agree(server.publicValue()));
      }
    }
  }

  /** One value in 256 is shorter, and is drawn again. */
  @Test
  void everyValueThatIsDrawnHas256BytesByItself() {
    RandomGenerator random = new Random(13);
    for (int i = 0; i < 2000; i++) {
      assertThat(DhSecret.random(random).publicValue()[0]).isNotZero();
    }
  }

  @Test
  void theEdgesOfTheRangeBelongToIt() {
    assertThat(DhGroup.holds(EDGE)).isTrue();
    assertThat(DhGroup.holds(EDGE.subtract(BigInteger.ONE))).isFalse();
    assertThat(DhGroup.holds(DhGroup.PRIME.subtract(EDGE))).isTrue();
    assertThat(DhGroup.holds(DhGroup.PRIME.subtract(EDGE).add(BigInteger.ONE))).isFalse();
  }

  @Test
  void aPeerOutOfRangeGetsNoKey() {
    DhSecret secret = DhSecret.random(new Random(1));
    assertThat(secret.agree(new byte[] {1})).isNull();
    assertThat(secret.agree(DhGroup.PRIME.subtract(BigInteger.ONE).toByteArray())).isNull();
  }

  @Test
  void aPeerMaySendFewerThan256Bytes() {
    byte[] shorter = BigEndian.minimal(EDGE.add(BigInteger.TEN));
    byte[] padded = BigEndian.padded(EDGE.add(BigInteger.TEN), 256);
    DhSecret secret = DhSecret.random(new Random(1));
    assertThat(shorter).hasSizeLessThan(256);
    assertThat(secret.agree(shorter)).isNotNull().isEqualTo(secret.agree(padded));
  }
}
