// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.tl.TlObject;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The second step of a login: account.getPassword and auth.checkPassword. */
@Timeout(10)
class PasswordMethodsTest {
  private static final String CAROL = "+9996621003";
  private static final String GET = "account.getPassword";
  private static final String CHECK = "auth.checkPassword";
  private static final String STATE = "updates.getState";

  private final Service service = new Service();
  private final CallLine stranger = service.strangerLine();

  @Test
  void aPasswordIsAskedForOnceTheCodeWasRight() {
    assertThat(stranger.refusal(GET)).isEqualTo("401 AUTH_KEY_UNREGISTERED");
    giveTheCode();

    TlObject question = stranger.object(GET);

    assertThat(question.flag("has_password")).isTrue();
    assertThat(question.bytes("srp_B")).hasSize(256);
    assertThat(question.object("current_algo").bytes("p")).hasSize(256);
    assertThat(question.object("current_algo").number("g")).isEqualTo(3);
    assertThat(stranger.refusal(STATE)).isEqualTo("401 SESSION_PASSWORD_NEEDED");
  }

  @Test
  void theRightPasswordLogsIn() throws GeneralSecurityException {
    giveTheCode();

    TlObject authorization =
        stranger.object(CHECK, "password", PasswordProof.of("hunter2", stranger.object(GET)));

    assertThat(authorization.object("user").string("first_name")).isEqualTo("carol");
    assertThat(stranger.refusal(STATE)).isEqualTo("ok");
    assertThat(stranger.refusal("messages.checkChatInvite", "hash", BookClub.GROUP_LINK))
        .isEqualTo("ok");
  }

  @Test
  void aWrongPasswordLeavesTheLoginOpenForAnotherTry() throws GeneralSecurityException {
    giveTheCode();
    TlObject wrong = PasswordProof.of("Hunter2", stranger.object(GET));

    assertThat(check(wrong)).isEqualTo("400 PASSWORD_HASH_INVALID");
    assertThat(stranger.refusal(STATE)).isEqualTo("401 SESSION_PASSWORD_NEEDED");
    assertThat(check(PasswordProof.of("hunter2", stranger.object(GET)))).isEqualTo("ok");
  }

  @Test
  void anAnswerWithoutAPasswordIsWrong() {
    giveTheCode();
    assertThat(check(TlObject.of("inputCheckPasswordEmpty")))
        .isEqualTo("400 PASSWORD_HASH_INVALID");
  }

  @Test
  void aCheckIsTriedOnce() throws GeneralSecurityException {
    giveTheCode();
    TlObject question = stranger.object(GET);
    check(PasswordProof.of("Hunter2", question));
    assertThat(check(PasswordProof.of("hunter2", question))).isEqualTo("400 SRP_ID_INVALID");
  }

  @Test
  void anotherCheckTakesThePlaceOfTheOneBefore() throws GeneralSecurityException {
    giveTheCode();
    TlObject first = stranger.object(GET);
    TlObject second = stranger.object(GET);
    assertThat(second.number("srp_id")).isNotEqualTo(first.number("srp_id"));
    assertThat(second.bytes("srp_B")).isNotEqualTo(first.bytes("srp_B"));
    assertThat(check(PasswordProof.of("hunter2", first))).isEqualTo("400 SRP_ID_INVALID");
  }

  @Test
  void aCheckBelongsToItsKey() throws GeneralSecurityException {
    TlObject question = service.line("carol").object(GET);
    giveTheCode();
    assertThat(check(PasswordProof.of("hunter2", question))).isEqualTo("400 SRP_ID_INVALID");
  }

  @Test
  void aCheckBeforeTheCodeIsNoLogin() throws GeneralSecurityException {
    TlObject question = service.line("carol").object(GET);
    assertThat(check(PasswordProof.of("hunter2", question))).isEqualTo("401 AUTH_KEY_UNREGISTERED");
  }

  @Test
  void aLogOutEndsTheLoginThatIsUnderWay() throws GeneralSecurityException {
    giveTheCode();
    TlObject question = stranger.object(GET);
    stranger.object("auth.logOut");
    assertThat(check(PasswordProof.of("hunter2", question))).isEqualTo("401 AUTH_KEY_UNREGISTERED");
  }

  @Test
  void anAccountWithoutAPasswordHasNoneToProve() {
    TlObject none = service.line("bob").object(GET);
    assertThat(none.flag("has_password")).isFalse();
    assertThat(none.has("current_algo")).isFalse();
    assertThat(none.object("new_algo").bytes("salt1")).hasSize(8);
  }

  @Test
  void aBotHasNoPassword() {
    assertThat(service.line("usher").refusal(GET)).isEqualTo("400 BOT_METHOD_INVALID");
  }

  @Test
  void saltsAreTheSameInEveryRunOfAScenario() {
    List<byte[]> salts =
        List.of(service, new Service()).stream()
            .map(some -> some.line("carol").object(GET).object("current_algo").bytes("salt1"))
            .toList();
    assertThat(salts.get(0)).isEqualTo(salts.get(1));
  }

  private String check(TlObject proof) {
    return stranger.refusal(CHECK, "password", proof);
  }

  private void giveTheCode() {
    TlObject sent =
        stranger.object(
            "auth.sendCode",
            "phone_number",
            CAROL,
            "api_id",
            1,
            "api_hash",
            "any",
            "settings",
            TlObject.of("codeSettings"));
    String signIn =
        stranger.refusal(
            "auth.signIn",
            "phone_number",
            CAROL,
            "phone_code_hash",
            sent.string("phone_code_hash"),
            "phone_code",
            "22222");
    assertThat(signIn).isEqualTo("401 SESSION_PASSWORD_NEEDED");
  }
}
