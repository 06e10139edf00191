// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.tl.TlObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an account learns of others: contacts, usernames, whole profiles. */
@Timeout(10)
class ContactMethodsTest {
  private static final String RESOLVE = "contacts.resolveUsername";
  private static final String FULL = "users.getFullUser";
  private static final TlObject SELF = TlObject.of("inputUserSelf");

  private final Service service = new Service();
  private final Inputs inputs = new Inputs(service.world());
  private final CallLine bob = service.line("bob");

  @Test
  void contactsAreThoseOfTheScenario() {
    TlObject contacts = bob.object("contacts.getContacts", "hash", 0L);
    assertThat(contacts.objects("contacts"))
        .singleElement()
        .satisfies(
            alice -> {
              assertThat(alice.number("user_id")).isEqualTo(1001);
              assertThat(alice.get("mutual")).isEqualTo(false);
            });
    TlObject alice = contacts.objects("users").get(0);
    assertThat(alice.flag("contact")).isTrue();
    assertThat(alice.string("phone")).isEqualTo("9996621001");
    assertThat(service.line("alice").object("contacts.getContacts", "hash", 0L).objects("users"))
        .isEmpty();
  }

  @Test
  void aBotHasNoContacts() {
    assertThat(service.line("usher").refusal("contacts.getContacts", "hash", 0L))
        .isEqualTo("400 BOT_METHOD_INVALID");
  }

  @ParameterizedTest
  @CsvSource({"alice_user, 1001, false", "ALICE_User, 1001, false", "usher_user, 1005, true"})
  void aUsernameLeadsToAnAccount(String username, long id, boolean bot) {
    TlObject resolved = bob.object(RESOLVE, "username", username);
    assertThat(resolved.object("peer").number("user_id")).isEqualTo(id);
    assertThat(resolved.objects("chats")).isEmpty();
    TlObject user = resolved.objects("users").get(0);
    assertThat(user.flag("bot")).isEqualTo(bot);
    assertThat(user.number("access_hash")).isNotZero();
  }

  @Test
  void aUsernameLeadsToAChat() {
    TlObject resolved = service.line("usher").object(RESOLVE, "username", "Reading_Room");
    assertThat(resolved.object("peer").number("channel_id")).isEqualTo(5001);
    assertThat(resolved.objects("chats").get(0).string("title")).isEqualTo("The reading");
    assertThat(resolved.objects("users")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "nobody_at_all, 400 USERNAME_NOT_OCCUPIED",
    "'', 400 USERNAME_INVALID",
    "@alice_user, 400 USERNAME_INVALID",
    "alice-user, 400 USERNAME_INVALID",
    "abcdefghijklmnopqrstuvwxyz01234567, 400 USERNAME_INVALID",
  })
  void othersLeadNowhere(String username, String error) {
    assertThat(bob.refusal(RESOLVE, "username", username)).isEqualTo(error);
  }

  @Test
  void aWholeProfileIsThatOfTheUserBesideIt() {
    TlObject full = bob.object(FULL, "id", inputs.user("usher"));
    assertThat(full.object("full_user").number("id")).isEqualTo(1005);
    assertThat(full.object("full_user").number("common_chats_count")).isZero();
    assertThat(full.objects("users").get(0).number("id")).isEqualTo(1005);
    assertThat(service.line("carol").object(FULL, "id", inputs.user("usher")).object("full_user"))
        .satisfies(user -> assertThat(user.number("common_chats_count")).isEqualTo(3));
  }

  @Test
  void beforeLayer135TheUserIsInsideItsProfile() {
    TlObject full = bob.at(134).object(FULL, "id", SELF);
    assertThat(full.name()).isEqualTo("userFull");
    assertThat(full.object("user").flag("self")).isTrue();
  }

  @Test
  void aWholeProfileNeedsTheAccessHash() {
    TlObject forged = TlObject.of("inputUser", "user_id", 1001L, "access_hash", 1L);
    assertThat(bob.refusal(FULL, "id", forged)).isEqualTo("400 USER_ID_INVALID");
    assertThat(bob.refusal(FULL, "id", TlObject.of("inputUserEmpty")))
        .isEqualTo("400 USER_ID_INVALID");
    assertThat(service.strangerLine().refusal(FULL, "id", SELF))
        .isEqualTo("401 AUTH_KEY_UNREGISTERED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"help.getPromoData", "help.getTermsOfServiceUpdate"})
  void whatAnAppAsksBeforeALoginIsAnswered(String method) {
    assertThat(service.strangerLine().object(method).number("expires")).isPositive();
  }

  @Test
  void whatAnAppAsksAfterALoginIsAnsweredToUsers() {
    assertThat(bob.call("account.updateStatus", "offline", true)).isEqualTo(true);
    assertThat(bob.call("messages.getDialogFilters")).isInstanceOf(TlObject.class);
    assertThat(bob.at(175).call("messages.getDialogFilters"))
        .isEqualTo(List.of(TlObject.of("dialogFilterDefault")));
    assertThat(service.line("usher").refusal("messages.getAllStickers", "hash", 0L))
        .isEqualTo("400 BOT_METHOD_INVALID");
    assertThat(service.strangerLine().refusal("messages.getAllStickers", "hash", 0L))
        .isEqualTo("401 AUTH_KEY_UNREGISTERED");
  }

  @Test
  void aLanguagePackIsInTheLanguageAskedFor() {
    TlObject pack =
        service
            .strangerLine()
            .object("langpack.getLangPack", "lang_pack", "tdesktop", "lang_code", "it");
    assertThat(pack.string("lang_code")).isEqualTo("it");
  }
}
