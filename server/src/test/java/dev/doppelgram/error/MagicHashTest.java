// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class MagicHashTest {
  private static final String CHECK = "messages.checkChatInvite";

  @ParameterizedTest
  @CsvSource({
    "ERR_INVITE_HASH_INVALID, 400, INVITE_HASH_INVALID",
    "ERR_406_INVITE_HASH_EXPIRED, 406, INVITE_HASH_EXPIRED",
    "ERR_400_INVITE_HASH_EXPIRED, 400, INVITE_HASH_EXPIRED",
    "ERR_FLOOD_WAIT_30, 420, FLOOD_WAIT_30",
    "ERR_420_FLOOD_WAIT_30, 420, FLOOD_WAIT_30",
    "ERR_400_FLOOD_WAIT_0, 400, FLOOD_WAIT_0",
    "ERR_FLOOD_WAIT_99999999999999999999, 420, FLOOD_WAIT_99999999999999999999",
    "ERR_303_USER_MIGRATE_4, 303, USER_MIGRATE_4",
    "ERR_USER_MIGRATE_4, 303, USER_MIGRATE_4",
    "ERR_2FA_CONFIRM_WAIT_5, 420, 2FA_CONFIRM_WAIT_5",
    "ERR_420_2FA_CONFIRM_WAIT_5, 420, 2FA_CONFIRM_WAIT_5",
    "ERR_-503_TIMEOUT, -503, Timeout",
    "ERR_-503_Timeout, -503, Timeout",
    "ERR_TIMEOUT, -503, Timeout",
    "ERR_500_TIMEOUT, 500, TIMEOUT",
    "ERR_NOTHING_STORED, -505, Nothing stored",
    "ERR_no_workers_running, 500, No workers running",
    "ERR_INPUT_METHOD_INVALID_123_0, 400, INPUT_METHOD_INVALID_123_0",
    "ERR_INPUT_METHOD_INVALID, 400, INPUT_METHOD_INVALID",
    "ERR_INTERDC_4_CALL_RICH_ERROR, 500, INTERDC_4_CALL_RICH_ERROR",
    "ERR_RECAPTCHA_CHECK_signup__6Lc-x_Y, 403, RECAPTCHA_CHECK_signup__6Lc-x_Y",
    "ERR_SESSION_PASSWORD_NEEDED, 401, SESSION_PASSWORD_NEEDED",
    "ERR_MSG_WAIT_FAILED, 400, MSG_WAIT_FAILED",
    "ERR_500_MSG_WAIT_FAILED, 500, MSG_WAIT_FAILED",
    "err_flood_wait_30, 420, FLOOD_WAIT_30",
    "Err_406_invite_hash_expired, 406, INVITE_HASH_EXPIRED",
  })
  void aHashAsksForAnError(String hash, int code, String type) {
    assertThat(MagicHash.parse(hash, CHECK, 400)).contains(new RequestedError.Known(code, type));
  }

  @ParameterizedTest
  @CsvSource({
    "messages.checkChatInvite, ERR_CHANNEL_PRIVATE, 406",
    "messages.importChatInvite, ERR_CHANNEL_PRIVATE, 400",
    "messages.importChatInvite, ERR_MSG_ID_INVALID, 400",
    "help.getNearestDc, ERR_AUTH_KEY_DUPLICATED, 406",
    "messages.checkChatInvite, ERR_PHONE_PASSWORD_FLOOD, 400",
  })
  void theCodeIsTheMethodsElseTheGenericElse400(String method, String hash, int code) {
    assertThat(MagicHash.parse(hash, method, 400))
        .hasValueSatisfying(requested -> assertThat(requested.code()).isEqualTo(code));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 406})
  void theSwitchGivesTheCodeOfAnExpiredHash(int expiredCode) {
    assertThat(MagicHash.parse("ERR_INVITE_HASH_EXPIRED", CHECK, expiredCode))
        .contains(new RequestedError.Known(expiredCode, "INVITE_HASH_EXPIRED"));
  }

  @Test
  void aCodeInTheHashIsStrongerThanTheSwitch() {
    assertThat(MagicHash.parse("ERR_400_INVITE_HASH_EXPIRED", CHECK, 406))
        .contains(new RequestedError.Known(400, "INVITE_HASH_EXPIRED"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ERR",
        "B5MnlS34H1JKyBE7",
        "ERROR_FLOOD_WAIT_30",
        "+ERR_FLOOD_WAIT_30",
        "ERR_FLOOD WAIT_30",
        "ERR_FLOOD_WAIT_0000000000000000000000000000000000000000000000000000030",
      })
  void anyOtherHashAsksForNothing(String hash) {
    assertThat(MagicHash.parse(hash, CHECK, 400)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ERR_FLOOD_WIAT_30, FLOOD_WAIT_X",
    "ERR_FLOOD_WAIT, FLOOD_WAIT_X",
    "ERR_FLOOD_WAIT_X, FLOOD_WAIT_X",
    "ERR_406_INVITE_HASH_EXPIERD, INVITE_HASH_EXPIRED",
    "ERR_INVITEHASHEMPTY, INVITE_HASH_EMPTY",
  })
  void aSlipIsUnknownAndHasANearMiss(String hash, String meant) {
    assertThat(MagicHash.parse(hash, CHECK, 400))
        .get()
        .isInstanceOfSatisfying(
            RequestedError.Unknown.class,
            unknown -> assertThat(unknown.nearest()).first().isEqualTo(meant));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ERR_", "ERR_404_", "ERR_XYZZY", "ERR_12345"})
  void nothingIsNearToNonsense(String hash) {
    assertThat(MagicHash.parse(hash, CHECK, 400))
        .get()
        .isInstanceOfSatisfying(
            RequestedError.Unknown.class, unknown -> assertThat(unknown.nearest()).isEmpty());
  }

  @Test
  void everyDocumentedErrorOfTheInviteMethodsCanBeAskedFor() {
    for (String method : new String[] {CHECK, "messages.importChatInvite"}) {
      assertThat(ErrorCatalog.documented().of(method))
          .allSatisfy(
              error -> {
                String hash = "ERR_" + error.code() + "_" + error.type().replace(' ', '_');
                assertThat(MagicHash.parse(hash, method, 400))
                    .contains(new RequestedError.Known(error.code(), error.type()));
              });
    }
  }
}
