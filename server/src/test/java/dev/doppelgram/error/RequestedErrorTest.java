// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(10)
class RequestedErrorTest {
  private static final String SEND_CODE = "auth.sendCode";

  @ParameterizedTest
  @CsvSource({
    "FLOOD_WAIT_30, 420, FLOOD_WAIT_30",
    "406 PHONE_NUMBER_INVALID, 406, PHONE_NUMBER_INVALID",
    "PHONE_NUMBER_INVALID, 400, PHONE_NUMBER_INVALID",
    "-503 Timeout, -503, Timeout",
    "-503_TIMEOUT, -503, Timeout",
    "nothing stored, -505, Nothing stored",
    "AUTH_RESTART, 500, AUTH_RESTART",
    "AUTH_RESTART_7, 500, AUTH_RESTART_7",
  })
  void aRuleNamesAnError(String text, int code, String type) {
    assertThat(RequestedError.parse(text, SEND_CODE, 400))
        .isEqualTo(new RequestedError.Known(code, type));
  }

  @Test
  void aSentenceNamesAnErrorToo() {
    String sentence =
        "Sorry, too many invalid attempts to enter your password. Please try again later.";
    assertThat(RequestedError.parse(sentence, SEND_CODE, 400))
        .isEqualTo(new RequestedError.Known(400, sentence));
  }

  @Test
  void anUnknownErrorWithACodeCanBeTakenAtItsWord() {
    assertThat(RequestedError.parse("418 I_AM_A_TEAPOT", SEND_CODE, 400))
        .isEqualTo(new RequestedError.Unknown(418, true, "I_AM_A_TEAPOT", List.of()));
  }

  @Test
  void anUnknownErrorWithoutACodeIs400() {
    assertThat(RequestedError.parse("My own words", SEND_CODE, 400))
        .isEqualTo(new RequestedError.Unknown(400, false, "My own words", List.of()));
  }

  @Test
  void aHoleIsNoNumber() {
    assertThat(RequestedError.parse("FLOOD_WAIT_%d", SEND_CODE, 400))
        .isInstanceOf(RequestedError.Unknown.class);
  }

  @Test
  void aDemandIsARefusalOfTheSameWords() {
    RpcError refusal = RequestedError.parse("420 100%_%d", SEND_CODE, 400).refusal();
    assertThat(refusal.code()).isEqualTo(420);
    assertThat(refusal.type()).isEqualTo("100%_%d");
  }
}
