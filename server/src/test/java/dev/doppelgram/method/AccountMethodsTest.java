// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.tl.TlWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The methods of help, auth, users and updates. */
@Timeout(10)
class AccountMethodsTest {
  private static final Schema SCHEMA = Schema.telegram();
  private static final TlObject SELF = TlObject.of("inputUserSelf");

  private final Service service = new Service();
  private final CallLine stranger = service.strangerLine();
  private final CallLine bob = service.line("bob");

  @ParameterizedTest
  @CsvSource({"0, 2, false", "2, 2, false", "4, 4, false", "10002, 2, true", "-2, 2, false"})
  void theConfigNamesTheDcThatTheClientDialled(int dialled, int dc, boolean test) {
    TlObject config = stranger.dialling(dialled).object("help.getConfig");
    assertThat(config.number("this_dc")).isEqualTo(dc);
    assertThat(config.flag("test_mode")).isEqualTo(test);
    assertThat(config.objects("dc_options"))
        .containsExactly(
            SCHEMA.decode(
                SCHEMA.encode(
                    TlObject.of("dcOption", "id", dc, "ip_address", "127.0.0.1", "port", 20443),
                    229)));
  }

  @Test
  void theConfigIsDatedByTheRealClockAndStillValid() {
    TlObject config = stranger.object("help.getConfig");
    assertThat(config.number("date")).isEqualTo(Service.REAL_TIME.getEpochSecond());
    assertThat(config.number("expires")).isGreaterThan(Service.REAL_TIME.getEpochSecond());
    assertThat(config.has("tmp_sessions")).isFalse();
  }

  @Test
  void theNearestDcIsTheOneAtHand() {
    TlObject nearest = stranger.object("help.getNearestDc");
    assertThat(nearest.number("nearest_dc")).isEqualTo(nearest.number("this_dc")).isEqualTo(2);
  }

  @Test
  void theAppConfigIsJsonOnceAndAHashFromLayer153On() {
    assertThat(stranger.at(152).object("help.getAppConfig").name()).isEqualTo("jsonObject");
    TlObject config = stranger.at(153).object("help.getAppConfig", "hash", 0);
    assertThat(config.name()).isEqualTo("help.appConfig");
    int hash = (int) config.number("hash");
    assertThat(stranger.object("help.getAppConfig", "hash", hash).name())
        .isEqualTo("help.appConfigNotModified");
  }

  @Test
  void thereAreNoCdnKeys() {
    assertThat(stranger.object("help.getCdnConfig").objects("public_keys")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {122, 144, 145, 198, 229})
  void aPhoneAndItsCodeLogIn(int layer) {
    stranger.at(layer);
    String hash = sendCode("+9996621002");
    assertThat(refusalOfSignIn("+9996621002", hash, "")).isEqualTo("400 PHONE_CODE_EMPTY");
    assertThat(refusalOfSignIn("+9996621002", hash, "11111")).isEqualTo("400 PHONE_CODE_INVALID");
    TlObject authorization = signIn("+9996621002", hash);
    TlObject user = authorization.object("user");
    assertThat(user.flag("self")).isTrue();
    assertThat(user.string("phone")).isEqualTo("9996621002");
    assertThat(stranger.object("updates.getState").number("pts")).isEqualTo(1);
  }

  @Test
  void withASecondFactorThePasswordIsDue() {
    String hash = sendCode("+9996621003");
    assertThat(refusalOfSignIn("+9996621003", hash, "22222"))
        .isEqualTo("401 SESSION_PASSWORD_NEEDED");
    assertThat(stranger.refusal("updates.getState")).isEqualTo("401 SESSION_PASSWORD_NEEDED");
    assertThat(stranger.refusal("help.getConfig")).isEqualTo("ok");
  }

  @Test
  void aNumberWithoutAnAccountSignsUp() {
    String hash = sendCode("+15550001");
    assertThat(signIn("+15550001", hash).name()).isEqualTo("auth.authorizationSignUpRequired");
    TlObject authorization =
        stranger.object(
            "auth.signUp",
            "phone_number",
            "+15550001",
            "phone_code_hash",
            hash,
            "first_name",
            "Nina",
            "last_name",
            "");
    assertThat(authorization.object("user").string("first_name")).isEqualTo("Nina");
    assertThat(service.world().accounts().byPhone("15550001")).isNotNull();
  }

  @Test
  void aTestNumberNeedsNoSignUp() {
    String hash = sendCode("+9996629999");
    assertThat(signIn("+9996629999", hash).object("user").flag("self")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {122, 134, 135, 229})
  void loggingOutEndsTheLoginOfTheKey(int layer) {
    Object answer = bob.at(layer).call("auth.logOut");
    if (layer < 135) {
      assertThat(answer).isEqualTo(true);
    } else {
      assertThat(((TlObject) answer).name()).isEqualTo("auth.loggedOut");
    }
    assertThat(bob.refusal("updates.getState")).isEqualTo("401 AUTH_KEY_UNREGISTERED");
  }

  @Test
  void theResultOfALogOutFollowsItsIdWhateverTheLayer() {
    assertThat(bob.at(130).send(new TlWriter().int32(0x3e72ba19).toByteArray())).isEqualTo("ok");
    assertThat(SCHEMA.decode(bob.result()).name()).isEqualTo("auth.loggedOut");
  }

  @Test
  void aUserFindsItselfAndWhomeverItCanName() {
    var alice = BookClub.account(service.world(), "alice");
    List<?> users =
        (List<?>)
            bob.call(
                "users.getUsers",
                "id",
                List.of(
                    SELF,
                    TlObject.of(
                        "inputUser", "user_id", 1001L, "access_hash", alice.accessHash().secret()),
                    TlObject.of("inputUser", "user_id", 1001L, "access_hash", 1L),
                    TlObject.of("inputUser", "user_id", 999L, "access_hash", 1L)));
    TlObject self = (TlObject) users.get(0);
    assertThat(self.flag("self")).isTrue();
    assertThat(self.number("access_hash")).isNotZero();
    TlObject contact = (TlObject) users.get(1);
    assertThat(contact.flag("contact")).isTrue();
    assertThat(contact.flag("premium")).isTrue();
    assertThat(contact.string("phone")).isEqualTo("9996621001");
    assertThat(users.subList(2, 4))
        .extracting(user -> ((TlObject) user).name())
        .containsOnly("userEmpty");
  }

  @Test
  void aStrangersPhoneIsNotShown() {
    TlObject bobForCarol =
        (TlObject)
            ((List<?>)
                    service
                        .line("carol")
                        .call(
                            "users.getUsers",
                            "id",
                            List.of(
                                TlObject.of(
                                    "inputUser",
                                    "user_id",
                                    1002L,
                                    "access_hash",
                                    BookClub.account(service.world(), "bob")
                                        .accessHash()
                                        .secret()))))
                .get(0);
    assertThat(bobForCarol.has("phone")).isFalse();
    assertThat(bobForCarol.string("username")).isEqualTo("bob_user");
  }

  @ParameterizedTest
  @CsvSource({
    "carol, 4001, 1001, ok",
    "carol, 4001, 1002, 400 MSG_ID_INVALID",
    "carol, 4999, 1001, 400 PEER_ID_INVALID",
    "bob, 4001, 1001, 400 CHANNEL_PRIVATE",
    "usher, 4001, 1001, 400 FROM_MESSAGE_BOT_DISABLED"
  })
  void aUserIsNamedThroughAChatThatBothAreIn(String caller, long chat, long user, String outcome) {
    TlObject input =
        TlObject.of(
            "inputUserFromMessage",
            "peer",
            TlObject.of("inputPeerChat", "chat_id", chat),
            "msg_id",
            1,
            "user_id",
            user);
    assertThat(service.line(caller).refusal("users.getUsers", "id", List.of(input)))
        .isEqualTo(outcome);
  }

  @Test
  void aDifferenceHandsOverWhatCameIntoTheBox() {
    CallLine carol = service.line("carol").at(198);
    assertThat(difference(carol, 1).name()).isEqualTo("updates.differenceEmpty");
    bob.object("messages.importChatInvite", "hash", BookClub.GROUP_LINK);
    TlObject difference = difference(carol, 1);
    assertThat(difference.name()).isEqualTo("updates.difference");
    TlObject message = difference.objects("new_messages").get(0);
    assertThat(message.flag("out")).isFalse();
    assertThat(message.object("from_id").number("user_id")).isEqualTo(1002);
    assertThat(difference.objects("chats")).hasSize(1);
    assertThat(difference.objects("users"))
        .extracting(user -> user.number("id"))
        .contains(1001L, 1002L);
    long pts = difference.object("state").number("pts");
    assertThat(difference(carol, (int) pts).name()).isEqualTo("updates.differenceEmpty");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 400 PERSISTENT_TIMESTAMP_EMPTY",
    "-1, 1, 400 PERSISTENT_TIMESTAMP_INVALID",
    "9, 1, 400 PERSISTENT_TIMESTAMP_INVALID",
    "1, 0, 400 DATE_EMPTY"
  })
  void aDifferenceNeedsAPlaceToStartFrom(int pts, int date, String error) {
    assertThat(bob.refusal("updates.getDifference", "pts", pts, "date", date, "qts", 0))
        .isEqualTo(error);
  }

  private static TlObject difference(CallLine line, int pts) {
    return line.object("updates.getDifference", "pts", pts, "date", 1, "qts", 0);
  }

  private String sendCode(String phone) {
    TlObject code =
        stranger.object(
            "auth.sendCode",
            "phone_number",
            phone,
            "api_id",
            1,
            "api_hash",
            "any",
            "settings",
            TlObject.of("codeSettings"));
    assertThat(code.object("type").number("length")).isEqualTo(5);
    return code.string("phone_code_hash");
  }

  private TlObject signIn(String phone, String hash) {
    return stranger.object(
        "auth.signIn", "phone_number", phone, "phone_code_hash", hash, "phone_code", "22222");
  }

  private String refusalOfSignIn(String phone, String hash, String code) {
    return stranger.refusal(
        "auth.signIn", "phone_number", phone, "phone_code_hash", hash, "phone_code", code);
  }
}
