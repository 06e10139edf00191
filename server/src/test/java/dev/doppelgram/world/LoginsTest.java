// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import static dev.doppelgram.world.WorldBuilder.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AccountSeed;
import dev.doppelgram.world.model.Authorization;
import dev.doppelgram.world.model.ChatInvitePrivacy;
import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.SignIn;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class LoginsTest {
  private static final long KEY = 77;
  private static final Instant NOW = Instant.parse("2026-05-05T12:00:00Z");
  private static final String BOB = "+9996621002";
  private static final String NEWCOMER = "+4915112345678";
  private static final String CODE = "22222";

  private final World world =
      new WorldBuilder(ChatKind.GROUP)
          .account(
              new AccountSeed(
                  "dora",
                  1005,
                  "+9996621005",
                  "Dora",
                  null,
                  null,
                  "hunter2",
                  null,
                  List.of(),
                  false,
                  0,
                  false,
                  ChatInvitePrivacy.ALLOW_ALL))
          .world();

  private final Logins logins = world.auth().logins();

  @ParameterizedTest
  @ValueSource(strings = {BOB, "9996621002", "+999 66 2 1002", "+999 (66) 2-1002"})
  void aListedAccountLogsInHoweverItsPhoneIsWritten(String phone) {
    String hash = sentCode(phone);
    assertThat(logins.signIn(KEY, phone, hash, CODE, NOW))
        .isEqualTo(new SignIn.LoggedIn(WorldBuilder.account(world, "bob")));
    assertThat(world.auth().authorizations().of(KEY))
        .isEqualTo(new Authorization.LoggedIn(WorldBuilder.account(world, "bob")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "+", "+999 call me", "1234", "1234567890123456", "99+66"})
  void anImpossiblePhoneIsInvalid(String phone) {
    assertThat(refusal(() -> logins.sendCode(KEY, phone, 2, NOW)))
        .isEqualTo("400 PHONE_NUMBER_INVALID");
  }

  @Test
  void theCodeHasAsManyDigitsAsItsLengthSays() {
    assertThat(logins.code("15550001"))
        .isEqualTo(CODE)
        .hasSize(logins.sendCode(KEY, BOB, 2, NOW).length());
  }

  @Test
  void noCodeIsEmpty() {
    String hash = sentCode(BOB);
    assertThat(refusal(() -> logins.signIn(KEY, BOB, hash, "", NOW)))
        .isEqualTo("400 PHONE_CODE_EMPTY");
    assertThat(refusal(() -> logins.signIn(KEY, BOB, hash, null, NOW)))
        .isEqualTo("400 PHONE_CODE_EMPTY");
    assertThat(refusal(() -> logins.signIn(KEY, BOB, "", CODE, NOW)))
        .isEqualTo("400 PHONE_CODE_EMPTY");
  }

  @Test
  void afterAWrongCodeTheRightOneStillWorks() {
    String hash = sentCode(BOB);
    assertThat(refusal(() -> logins.signIn(KEY, BOB, hash, "11111", NOW)))
        .isEqualTo("400 PHONE_CODE_INVALID");
    assertThat(world.auth().authorizations().of(KEY)).isInstanceOf(Authorization.Anonymous.class);
    assertThat(logins.signIn(KEY, BOB, hash, CODE, NOW)).isInstanceOf(SignIn.LoggedIn.class);
  }

  @Test
  void aCodeLivesTenMinutes() {
    String hash = sentCode(BOB);
    assertThat(refusal(() -> logins.signIn(KEY, BOB, hash, CODE, NOW.plusSeconds(600))))
        .isEqualTo("400 PHONE_CODE_EXPIRED");
    assertThat(logins.signIn(KEY, BOB, hash, CODE, NOW.plusSeconds(599)))
        .isInstanceOf(SignIn.LoggedIn.class);
  }

  @Test
  void aNewCodeReplacesTheOld() {
    String old = sentCode(BOB);
    sentCode(BOB);
    assertThat(refusal(() -> logins.signIn(KEY, BOB, old, CODE, NOW)))
        .isEqualTo("400 PHONE_CODE_EXPIRED");
  }

  @Test
  void aCodeWorksOnlyOnTheKeyThatAskedForIt() {
    String hash = sentCode(BOB);
    assertThat(refusal(() -> logins.signIn(KEY + 1, BOB, hash, CODE, NOW)))
        .isEqualTo("400 PHONE_CODE_EXPIRED");
  }

  @Test
  void aCodeWorksOnlyForItsPhone() {
    String hash = sentCode(BOB);
    assertThat(refusal(() -> logins.signIn(KEY, "+9996621003", hash, CODE, NOW)))
        .isEqualTo("400 PHONE_NUMBER_INVALID");
  }

  @Test
  void aCodeWorksOnce() {
    String hash = sentCode(BOB);
    logins.signIn(KEY, BOB, hash, CODE, NOW);
    assertThat(refusal(() -> logins.signIn(KEY, BOB, hash, CODE, NOW)))
        .isEqualTo("400 PHONE_CODE_EXPIRED");
  }

  @Test
  void anAccountWithAPasswordOwesIt() {
    String hash = sentCode("+9996621005");
    assertThat(refusal(() -> logins.signIn(KEY, "+9996621005", hash, CODE, NOW)))
        .isEqualTo("401 SESSION_PASSWORD_NEEDED");
    assertThat(world.auth().authorizations().of(KEY))
        .isEqualTo(new Authorization.PasswordDue(WorldBuilder.account(world, "dora")));
  }

  @Test
  void anUnlistedTestNumberGetsAnAccountAtOnce() {
    String hash = sentCode("+9996627777");
    Account account =
        ((SignIn.LoggedIn) logins.signIn(KEY, "+9996627777", hash, CODE, NOW)).account();
    assertThat(account.phone()).isEqualTo("9996627777");
    assertThat(account.firstName()).isEqualTo("Test 7777");
    assertThat(world.accounts().byId(account.id())).isEqualTo(account);
  }

  @Test
  void theSecondLoginOfATestNumberFindsTheSameAccount() {
    SignIn first = logins.signIn(KEY, "+9996627777", sentCode("+9996627777"), CODE, NOW);
    SignIn second = logins.signIn(KEY, "+9996627777", sentCode("+9996627777"), CODE, NOW);
    assertThat(second).isEqualTo(first);
  }

  @Test
  void anotherUnlistedNumberMustSignUp() {
    String hash = sentCode(NEWCOMER);
    assertThat(logins.signIn(KEY, NEWCOMER, hash, CODE, NOW))
        .isEqualTo(new SignIn.SignUpRequired());
    assertThat(world.auth().authorizations().of(KEY)).isInstanceOf(Authorization.Anonymous.class);
    Account account = logins.signUp(KEY, NEWCOMER, hash, " Nina ", "", NOW);
    assertThat(account.firstName()).isEqualTo("Nina");
    assertThat(account.lastName()).isNull();
    assertThat(account.id()).isLessThan(1L << 31);
    assertThat(world.auth().authorizations().of(KEY))
        .isEqualTo(new Authorization.LoggedIn(account));
    assertThat(world.accounts().byName("account-" + account.id())).isEqualTo(account);
  }

  @Test
  void nobodySignsUpWithoutTheCode() {
    String hash = sentCode(NEWCOMER);
    assertThat(refusal(() -> logins.signUp(KEY, NEWCOMER, hash, "Nina", "", NOW)))
        .isEqualTo("400 PHONE_CODE_EMPTY");
  }

  @Test
  void aListedNumberIsOccupied() {
    String hash = sentCode(BOB);
    assertThat(refusal(() -> logins.signUp(KEY, BOB, hash, "Bob", "", NOW)))
        .isEqualTo("400 PHONE_NUMBER_OCCUPIED");
  }

  @Test
  void namesHaveLimits() {
    String hash = sentCode(NEWCOMER);
    logins.signIn(KEY, NEWCOMER, hash, CODE, NOW);
    String tooLong = "n".repeat(65);
    assertThat(refusal(() -> logins.signUp(KEY, NEWCOMER, hash, " ", "", NOW)))
        .isEqualTo("400 FIRSTNAME_INVALID");
    assertThat(refusal(() -> logins.signUp(KEY, NEWCOMER, hash, tooLong, "", NOW)))
        .isEqualTo("400 FIRSTNAME_INVALID");
    assertThat(refusal(() -> logins.signUp(KEY, NEWCOMER, hash, "Nina", tooLong, NOW)))
        .isEqualTo("400 LASTNAME_INVALID");
    assertThat(logins.signUp(KEY, NEWCOMER, hash, "n".repeat(64), "N", NOW).lastName())
        .isEqualTo("N");
  }

  private String sentCode(String phone) {
    return logins.sendCode(KEY, phone, 2, NOW).phoneCodeHash();
  }
}
