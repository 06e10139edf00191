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

/** Titles, descriptions, rights of everybody, and the end of chats. */
@Timeout(10)
class ChatSettingsMethodsTest {
  private static final String TITLE = "channels.editTitle";
  private static final String GROUP_TITLE = "messages.editChatTitle";
  private static final String ABOUT = "messages.editChatAbout";
  private static final String RIGHTS = "messages.editChatDefaultBannedRights";

  private final Service service = new Service();
  private final Inputs inputs = new Inputs(service.world());
  private final CallLine alice = service.line("alice").at(198);
  private final CallLine bob = service.line("bob").at(198);
  private final CallLine carol = service.line("carol").at(198);

  @ParameterizedTest
  @ValueSource(longs = {5001, 6001})
  void aNewTitleIsAMessageInTheChannel(long chat) {
    TlObject updates = alice.object(TITLE, "channel", inputs.channel(chat), "title", "Attic");
    TlObject message = updates.objects("updates").get(0).object("message");
    assertThat(message.object("action").string("title")).isEqualTo("Attic");
    assertThat(updates.objects("chats").get(0).string("title")).isEqualTo("Attic");
  }

  @Test
  void aNewTitleOfAGroupIsAMessageToEachMember() {
    TlObject updates = carol.object(GROUP_TITLE, "chat_id", 4001L, "title", "Attic");
    assertThat(updates.objects("updates"))
        .extracting(TlObject::name)
        .containsExactly("updateNewMessage");
    TlObject missed = alice.object("updates.getDifference", "pts", 1, "date", 1, "qts", 0);
    assertThat(missed.objects("new_messages").get(0).object("action").string("title"))
        .isEqualTo("Attic");
  }

  @Test
  void ordinaryMembersRenameAGroupUnlessThatIsTaken() {
    rights(alice, 4001, "change_info");
    assertThat(carol.refusal(GROUP_TITLE, "chat_id", 4001L, "title", "Attic"))
        .isEqualTo("400 CHAT_ADMIN_REQUIRED");
    assertThat(alice.refusal(GROUP_TITLE, "chat_id", 4001L, "title", "Attic")).isEqualTo("ok");
  }

  @ParameterizedTest
  @CsvSource({
    "carol, 6001, Attic, 400 CHAT_ADMIN_REQUIRED",
    "carol, 5001, Attic, ok",
    "alice, 5001, '', 400 CHAT_TITLE_EMPTY",
    "alice, 5001, The reading, 400 CHAT_NOT_MODIFIED",
    "bob, 5001, Attic, 403 CHAT_WRITE_FORBIDDEN",
    "bob, 6001, Attic, 406 CHANNEL_PRIVATE"
  })
  void notEverybodyRenamesAChannel(String caller, long chat, String title, String outcome) {
    assertThat(service.line(caller).refusal(TITLE, "channel", inputs.channel(chat), "title", title))
        .isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "bob, 4001, Attic, 400 PEER_ID_INVALID",
    "carol, 4001, The club, 400 CHAT_NOT_MODIFIED",
    "carol, 4001, ' ', 400 CHAT_TITLE_EMPTY",
    "carol, 5001, Attic, 400 CHAT_ID_INVALID"
  })
  void notEverythingRenamesAGroup(String caller, long chat, String title, String error) {
    assertThat(service.line(caller).refusal(GROUP_TITLE, "chat_id", chat, "title", title))
        .isEqualTo(error);
  }

  @Test
  void aDescriptionIsSeenInTheFullChat() {
    alice.call(ABOUT, "peer", inputs.peer(4001), "about", "Chess on Mondays");
    assertThat(
            carol
                .object("messages.getFullChat", "chat_id", 4001L)
                .object("full_chat")
                .string("about"))
        .isEqualTo("Chess on Mondays");
    assertThat(alice.refusal(ABOUT, "peer", inputs.peer(4001), "about", "Chess on Mondays"))
        .isEqualTo("400 CHAT_ABOUT_NOT_MODIFIED");
    assertThat(alice.refusal(ABOUT, "peer", inputs.peer(4001), "about", "x".repeat(256)))
        .isEqualTo("400 CHAT_ABOUT_TOO_LONG");
    assertThat(bob.refusal(ABOUT, "peer", inputs.peer(4001), "about", ""))
        .isEqualTo("400 PEER_ID_INVALID");
  }

  @Test
  void whatIsTakenFromEverybodyShowsInTheChat() {
    TlObject updates = rights(alice, 5001, "send_messages", "invite_users");
    TlObject update = updates.objects("updates").get(0);
    assertThat(update.name()).isEqualTo("updateChatDefaultBannedRights");
    assertThat(update.object("default_banned_rights").flag("send_messages")).isTrue();
    TlObject chat =
        carol
            .object("channels.getChannels", "id", List.of(inputs.channel(5001)))
            .objects("chats")
            .get(0);
    assertThat(chat.object("default_banned_rights").flag("invite_users")).isTrue();
  }

  @Test
  void membersAddNobodyOnceThatIsTaken() {
    rights(alice, 4001, "invite_users");
    Object[] guest = {"chat_id", 4001L, "user_id", inputs.user("bob"), "fwd_limit", 0};
    assertThat(carol.refusal("messages.addChatUser", guest)).isEqualTo("403 CHAT_ADMIN_REQUIRED");
    assertThat(service.line("alice").refusal("messages.addChatUser", guest)).isEqualTo("ok");
  }

  @ParameterizedTest
  @CsvSource({
    "carol, 5001, send_messages, 0, 400 CHAT_ADMIN_REQUIRED",
    "alice, 5001, view_messages, 0, 400 BANNED_RIGHTS_INVALID",
    "alice, 5001, send_messages, 5, 400 UNTIL_DATE_INVALID",
    "alice, 6001, send_messages, 0, 400 PEER_ID_INVALID",
    "bob, 4001, send_messages, 0, 400 PEER_ID_INVALID",
    "bob, 5001, send_messages, 0, 403 CHAT_WRITE_FORBIDDEN",
    "mallet, 5001, send_messages, 0, 400 CHANNEL_PRIVATE"
  })
  void notEverythingIsTakenFromEverybody(
      String caller, long chat, String right, int until, String error) {
    TlObject taken = TlObject.of("chatBannedRights", right, true, "until_date", until);
    assertThat(
            service.line(caller).refusal(RIGHTS, "peer", inputs.peer(chat), "banned_rights", taken))
        .isEqualTo(error);
  }

  @Test
  void whatIsTakenAlreadyIsNotTakenAgain() {
    TlObject none = TlObject.of("chatBannedRights", "until_date", 0);
    assertThat(alice.refusal(RIGHTS, "peer", inputs.peer(5001), "banned_rights", none))
        .isEqualTo("400 CHAT_NOT_MODIFIED");
  }

  @Test
  void aDeletedChannelIsGoneForEverybody() {
    TlObject updates = alice.object("channels.deleteChannel", "channel", inputs.channel(5001));
    assertThat(updates.objects("chats").get(0).name()).isEqualTo("channelForbidden");
    assertThat(carol.refusal("channels.getFullChannel", "channel", inputs.channel(5001)))
        .isEqualTo("400 CHANNEL_INVALID");
    assertThat(bob.refusal("messages.importChatInvite", "hash", BookClub.SUPERGROUP_LINK))
        .isEqualTo("400 INVITE_HASH_EXPIRED");
  }

  @Test
  void aDeletedGroupIsGoneForEverybody() {
    assertThat(carol.refusal("messages.deleteChat", "chat_id", 4001L))
        .isEqualTo("400 CHAT_ADMIN_REQUIRED");
    alice.call("messages.deleteChat", "chat_id", 4001L);
    TlObject chats = carol.object("messages.getChats", "id", List.of(4001L));
    assertThat(chats.objects("chats").get(0).name()).isEqualTo("chatForbidden");
    assertThat(carol.refusal("messages.getFullChat", "chat_id", 4001L))
        .isEqualTo("400 PEER_ID_INVALID");
    assertThat(carol.refusal(GROUP_TITLE, "chat_id", 4001L, "title", "Attic"))
        .isEqualTo("400 PEER_ID_INVALID");
    assertThat(bob.refusal("messages.importChatInvite", "hash", BookClub.GROUP_LINK))
        .isEqualTo("400 INVITE_HASH_EXPIRED");
  }

  @Test
  void onlyTheCreatorDeletesAChannel() {
    assertThat(carol.refusal("channels.deleteChannel", "channel", inputs.channel(5001)))
        .isEqualTo("400 CHAT_ADMIN_REQUIRED");
    assertThat(bob.refusal("channels.deleteChannel", "channel", inputs.channel(6001)))
        .isEqualTo("406 CHANNEL_PRIVATE");
  }

  private TlObject rights(CallLine line, long chat, String... taken) {
    TlObject.Builder rights = TlObject.named("chatBannedRights").set("until_date", 0);
    for (String right : taken) {
      rights.set(right, true);
    }
    return line.object(RIGHTS, "peer", inputs.peer(chat), "banned_rights", rights.build());
  }
}
