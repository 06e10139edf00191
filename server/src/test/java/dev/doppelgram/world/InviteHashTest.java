// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.world.Derivation.Purpose;
import dev.doppelgram.world.model.InviteHash;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class InviteHashTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "B5MnlS34H1JKyBE7",
        "B5MnlS34H1JKyBE71zZfo1",
        "AAAAAE-_",
        "a",
        "0000000000000001-"
      })
  void lettersDigitsHyphensAndUnderscoresArePossible(String hash) {
    assertThat(InviteHash.isPossible(hash)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "49151234567", "+abc", "t.me/abc", "straße", "a b", "abc=", "a\u0660"})
  void othersAreNot(String hash) {
    assertThat(InviteHash.isPossible(hash)).isFalse();
  }

  @Test
  void sixtyFourCharactersAreTheLimit() {
    assertThat(InviteHash.isPossible("x".repeat(64))).isTrue();
    assertThat(InviteHash.isPossible("x".repeat(65))).isFalse();
  }

  @Test
  void generatedHashesAreDistinctAndPossible() {
    Derivation derivation = new Derivation(0);
    assertThat(
            LongStream.range(0, 10_000)
                .mapToObj(i -> derivation.hash(Purpose.INVITE_HASH, i, 1, 0)))
        .doesNotHaveDuplicates()
        .allMatch(hash -> hash.length() == 16 && InviteHash.isPossible(hash));
  }
}
