// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class MtproxySecretTest {
  private static final String HEX = "00112233445566778899AABBCCDDEEFF";

  @Test
  void aLeadingDdDemandsPadding() {
    assertThat(MtproxySecret.parse(HEX).padded()).isFalse();
    assertThat(MtproxySecret.parse("dd" + HEX).padded()).isTrue();
  }

  @Test
  void aLeadingDdIsNoPartOfTheKey() {
    byte[] key = new byte[32];
    assertThat(MtproxySecret.parse("DD" + HEX).mixInto(key))
        .isEqualTo(MtproxySecret.parse(HEX.toLowerCase(Locale.ROOT)).mixInto(key));
  }

  @Test
  void aLeadingEeDemandsFakeTlsForTheDomainAtTheEnd() {
    MtproxySecret secret = MtproxySecret.parse("ee" + HEX + "742e6d65");
    assertThat(secret.fakeTls()).isTrue();
    assertThat(secret.padded()).isTrue();
    assertThat(secret.domain()).asString(StandardCharsets.US_ASCII).isEqualTo("t.me");
    assertThat(secret.mixInto(new byte[32]))
        .isEqualTo(MtproxySecret.parse(HEX).mixInto(new byte[32]));
    assertThat(MtproxySecret.parse("dd" + HEX).fakeTls()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00",
        "ee00112233445566778899aabbccddeeff",
        "dd0011",
        "dd00112233445566778899aabbccddeeff00"
      })
  void otherLengthsAreRefused(String hex) {
    assertThatThrownBy(() -> MtproxySecret.parse(hex))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "MTProxy secret of "
                + hex.length() / 2
                + " bytes (expected: 16, or dd and 16, or ee, 16 and a domain)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "zz112233445566778899aabbccddeeff", "ABEiM0RVZneImaq7zN3u/w=="})
  void otherThanHexIsRefused(String text) {
    assertThatThrownBy(() -> MtproxySecret.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an MTProxy secret is written in hexadecimal digits");
  }
}
