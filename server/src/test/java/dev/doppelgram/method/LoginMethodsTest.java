// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.tl.TlObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bots that log in, and codes that are sent again or given up. */
@Timeout(10)
class LoginMethodsTest {
  private static final String BOB = "+9996621002";
  private static final String RESEND = "auth.resendCode";
  private static final String CANCEL = "auth.cancelCode";
  private static final String BOT = "auth.importBotAuthorization";

  private final Service service = new Service();
  private final CallLine stranger = service.strangerLine();

  @Test
  void aBotLogsInByItsToken() {
    TlObject authorization = stranger.object(BOT, token("1005:usher"));
    assertThat(authorization.object("user").flag("bot")).isTrue();
    assertThat(authorization.object("user").number("id")).isEqualTo(1005);
    assertThat(stranger.refusal("updates.getState")).isEqualTo("ok");
    assertThat(stranger.refusal("account.getPassword")).isEqualTo("400 BOT_METHOD_INVALID");
  }

  @ParameterizedTest
  @CsvSource({
    "1005:other, 400 ACCESS_TOKEN_EXPIRED",
    "1005, 400 ACCESS_TOKEN_INVALID",
    "100:usher, 400 ACCESS_TOKEN_INVALID",
    ":usher, 400 ACCESS_TOKEN_INVALID",
    "1002:bob, 400 ACCESS_TOKEN_INVALID",
    "'', 400 ACCESS_TOKEN_INVALID",
  })
  void noOtherTokenLogsIn(String token, String error) {
    assertThat(stranger.refusal(BOT, token(token))).isEqualTo(error);
    assertThat(stranger.refusal("updates.getState")).isEqualTo("401 AUTH_KEY_UNREGISTERED");
  }

  @Test
  void aCodeIsSentAgainOnceByAnotherWay() {
    TlObject sent = sendCode();
    assertThat(sent.object("type").name()).isEqualTo("auth.sentCodeTypeApp");
    assertThat(sent.object("next_type").name()).isEqualTo("auth.codeTypeSms");
    String hash = sent.string("phone_code_hash");

    TlObject again = stranger.object(RESEND, login(BOB, hash));

    assertThat(again.object("type").name()).isEqualTo("auth.sentCodeTypeSms");
    assertThat(again.has("next_type")).isFalse();
    assertThat(again.string("phone_code_hash")).isEqualTo(hash);
    assertThat(stranger.refusal(RESEND, login(BOB, hash))).isEqualTo("406 SEND_CODE_UNAVAILABLE");
    assertThat(signIn(hash)).isEqualTo("ok");
  }

  @Test
  void aLoginThatIsGivenUpIsOver() {
    String hash = sendCode().string("phone_code_hash");
    assertThat(stranger.call(CANCEL, login(BOB, hash))).isEqualTo(true);
    assertThat(signIn(hash)).isEqualTo("400 PHONE_CODE_EXPIRED");
    assertThat(stranger.refusal(CANCEL, login(BOB, hash))).isEqualTo("400 PHONE_CODE_EXPIRED");
  }

  @ParameterizedTest
  @ValueSource(strings = {RESEND, CANCEL})
  void aCodeIsNamedByItsHashAndNumber(String method) {
    String hash = sendCode().string("phone_code_hash");
    assertThat(stranger.refusal(method, login(BOB, ""))).isEqualTo("400 PHONE_CODE_HASH_EMPTY");
    assertThat(stranger.refusal(method, login(BOB, "x"))).isEqualTo("400 PHONE_CODE_EXPIRED");
    assertThat(stranger.refusal(method, login("+9996621001", hash)))
        .isEqualTo("400 PHONE_NUMBER_INVALID");
    assertThat(stranger.refusal(method, login("bob", hash))).isEqualTo("400 PHONE_NUMBER_INVALID");
    assertThat(signIn(hash)).isEqualTo("ok");
  }

  private TlObject sendCode() {
    return stranger.object(
        "auth.sendCode",
        "phone_number",
        BOB,
        "api_id",
        1,
        "api_hash",
        "any",
        "settings",
        TlObject.of("codeSettings"));
  }

  private String signIn(String hash) {
    return stranger.refusal(
        "auth.signIn", "phone_number", BOB, "phone_code_hash", hash, "phone_code", "22222");
  }

  private static @Nullable Object[] login(String phone, String hash) {
    return new Object[] {"phone_number", phone, "phone_code_hash", hash};
  }

  private static @Nullable Object[] token(String token) {
    return new Object[] {"flags", 0, "api_id", 1, "api_hash", "any", "bot_auth_token", token};
  }
}
