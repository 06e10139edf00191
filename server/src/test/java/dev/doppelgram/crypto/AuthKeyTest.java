// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class AuthKeyTest {
  @ParameterizedTest
  @ValueSource(strings = {"key", "zeroKey"})
  void idAndAuxHashAreThoseOfGramjs(String name) {
    AuthKey key = new AuthKey(GramjsVectors.bytes(name));
    assertThat(key.id()).isEqualTo(GramjsVectors.unsigned(name + ".id"));
    assertThat(key.auxHash()).isEqualTo(GramjsVectors.unsigned(name + ".auxHash"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"key", "zeroKey"})
  void theUnpaddedAuxHashIsThatOfGramjs(String name) {
    AuthKey key = new AuthKey(GramjsVectors.bytes(name));
    assertThat(key.unpaddedAuxHash()).isEqualTo(GramjsVectors.unsigned(name + ".unpaddedAuxHash"));
  }

  @Test
  void aLeadingZeroIsNoticed() {
    assertThat(new AuthKey(GramjsVectors.bytes("key")).hasLeadingZero()).isFalse();
    assertThat(new AuthKey(GramjsVectors.bytes("zeroKey")).hasLeadingZero()).isTrue();
  }

  /** The published vector of the session derivation. */
  @Test
  void aMintedKeyIsTheSameForEver() {
    AuthKey key = AuthKey.minted(42, "alice", 1);
    assertThat(HexFormat.of().formatHex(key.bytes()))
        .startsWith("fd36bf275f9e9ca4")
        .endsWith("4189cc68e6505a59");
    assertThat(key).hasToString("AuthKey[4d29e4e63d510fcf]");
  }

  @Test
  void seedAccountAndDeviceEachMakeAnotherKey() {
    assertThat(AuthKey.minted(42, "alice", 1))
        .isEqualTo(AuthKey.minted(42, "alice", 1))
        .isNotEqualTo(AuthKey.minted(43, "alice", 1))
        .isNotEqualTo(AuthKey.minted(42, "bob", 1))
        .isNotEqualTo(AuthKey.minted(42, "alice", 2));
  }

  @Test
  void callersCannotReachTheKeyItself() {
    byte[] bytes = GramjsVectors.bytes("key");
    AuthKey key = new AuthKey(bytes);
    bytes[5]++;
    key.bytes()[7]++;
    assertThat(key).isEqualTo(new AuthKey(GramjsVectors.bytes("key")));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 255, 257})
  void aKeyOfAnotherLengthIsRefused(int length) {
    assertThatThrownBy(() -> new AuthKey(new byte[length]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected: 256");
  }
}
