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

/** A basic group that becomes a supergroup. */
@Timeout(10)
class MigrateChatTest {
  private static final String MIGRATE = "messages.migrateChat";

  private final Service service = new Service();
  private final Inputs inputs = new Inputs(service.world());
  private final CallLine alice = service.line("alice").at(198);
  private final CallLine bob = service.line("bob").at(198);
  private final CallLine carol = service.line("carol").at(198);

  @ParameterizedTest
  @ValueSource(ints = {122, 158, 198, 229})
  void theAnswerHasBothChatsAndBothMessages(int layer) {
    TlObject updates = alice.at(layer).object(MIGRATE, "chat_id", 4001L);
    assertThat(updates.objects("chats"))
        .extracting(TlObject::name)
        .containsExactly("chat", "channel");
    TlObject group = updates.objects("chats").get(0);
    TlObject channel = updates.objects("chats").get(1);
    assertThat(group.flag("deactivated")).isTrue();
    assertThat(group.object("migrated_to").number("channel_id")).isEqualTo(channel.number("id"));
    assertThat(group.object("migrated_to").number("access_hash"))
        .isEqualTo(channel.number("access_hash"));
    assertThat(channel.flag("megagroup")).isTrue();
    assertThat(channel.flag("creator")).isTrue();
    assertThat(channel.string("title")).isEqualTo("The club");
    assertThat(updates.objects("updates"))
        .extracting(TlObject::name)
        .containsExactly("updateNewMessage", "updateChannel", "updateNewChannelMessage");
    TlObject end = updates.objects("updates").get(0).object("message").object("action");
    assertThat(end.name()).isEqualTo("messageActionChatMigrateTo");
    assertThat(end.number("channel_id")).isEqualTo(channel.number("id"));
    TlObject first = updates.objects("updates").get(2).object("message");
    assertThat(first.number("id")).isEqualTo(1);
    assertThat(first.object("action").name()).isEqualTo("messageActionChannelMigrateFrom");
    assertThat(first.object("action").string("title")).isEqualTo("The club");
    assertThat(first.object("action").number("chat_id")).isEqualTo(4001);
  }

  @ParameterizedTest
  @CsvSource({
    "carol, 4001, 403 CHAT_ADMIN_REQUIRED",
    "bob, 4001, 400 PEER_ID_INVALID",
    "alice, 5001, 400 CHAT_ID_INVALID",
    "alice, 77, 400 CHAT_ID_INVALID",
    "usher, 4001, 400 BOT_METHOD_INVALID"
  })
  void itIsForTheCreatorOfABasicGroup(String caller, long chat, String error) {
    assertThat(service.line(caller).refusal(MIGRATE, "chat_id", chat)).isEqualTo(error);
  }

  @Test
  void itHappensOnce() {
    migrate();
    assertThat(alice.refusal(MIGRATE, "chat_id", 4001L)).isEqualTo("400 CHAT_ID_INVALID");
  }

  @Test
  void whoIsInItStaysInItWithTheSameRights() {
    TlObject channel = migrate();
    assertThat(participants(channel, "channelParticipantsRecent"))
        .containsExactlyInAnyOrder(
            "channelParticipantCreator", "channelParticipantAdmin", "channelParticipant");
    TlObject usher =
        alice
            .object(
                "channels.getParticipant",
                "channel",
                channel,
                "participant",
                inputs.userPeer("usher"))
            .object("participant");
    assertThat(usher.object("admin_rights").flag("invite_users")).isTrue();
    assertThat(participants(channel, "channelParticipantsKicked"))
        .containsExactly("channelParticipantBanned");
    assertThat(
            service
                .line("mallet")
                .refusal("messages.importChatInvite", "hash", BookClub.GROUP_LINK))
        .isEqualTo("400 INVITE_HASH_EXPIRED");
  }

  @Test
  void anOldLinkLeadsToTheSupergroup() {
    long id = migrate().number("channel_id");
    TlObject invite = bob.object("messages.checkChatInvite", "hash", BookClub.GROUP_LINK);
    assertThat(invite.flag("channel")).isTrue();
    assertThat(invite.flag("megagroup")).isTrue();
    TlObject joined = bob.object("messages.importChatInvite", "hash", BookClub.GROUP_LINK);
    assertThat(joined.objects("chats")).extracting(chat -> chat.number("id")).containsExactly(id);
    TlObject peer = inputs.peer(id);
    TlObject link =
        alice
            .object("messages.getExportedChatInvite", "peer", peer, "link", BookClub.GROUP_LINK)
            .object("invite");
    assertThat(link.number("usage")).isEqualTo(1);
    assertThat(link.number("admin_id")).isEqualTo(1001);
    assertThat(carol.object("messages.checkChatInvite", "hash", BookClub.GROUP_LINK).name())
        .isEqualTo("chatInviteAlready");
  }

  @Test
  void requestsWaitForTheSupergroup() {
    String hash =
        alice
            .object("messages.exportChatInvite", "peer", inputs.peer(4001), "request_needed", true)
            .string("link");
    hash = hash.substring(hash.indexOf('+') + 1);
    assertThat(bob.refusal("messages.importChatInvite", "hash", hash))
        .isEqualTo("400 INVITE_REQUEST_SENT");
    TlObject updates = alice.object(MIGRATE, "chat_id", 4001L);
    TlObject pending = updates.objects("updates").get(3);
    assertThat(pending.name()).isEqualTo("updatePendingJoinRequests");
    assertThat(pending.number("requests_pending")).isEqualTo(1);
    long id = updates.objects("chats").get(1).number("id");
    assertThat(
            alice.refusal(
                "messages.hideChatJoinRequest",
                "approved",
                true,
                "peer",
                inputs.peer(id),
                "user_id",
                inputs.user("bob")))
        .isEqualTo("ok");
  }

  @Test
  void oldMessagesStayWhereTheyAreAndNothingIsWrittenThereAnyMore() {
    send("ok");
    TlObject channel = migrate();
    send("400 CHAT_ID_INVALID");
    TlObject history =
        carol.object(
            "messages.getHistory",
            "peer",
            inputs.peer(4001),
            "offset_id",
            0,
            "offset_date",
            0,
            "add_offset",
            0,
            "limit",
            10,
            "max_id",
            0,
            "min_id",
            0,
            "hash",
            0L);
    assertThat(history.objects("messages")).hasSize(3);
    assertThat(history.objects("chats"))
        .extracting(TlObject::name)
        .containsExactlyInAnyOrder("chat", "channel");
    TlObject full =
        carol.object(
            "channels.getFullChannel", "channel", inputs.channel(channel.number("channel_id")));
    assertThat(full.object("full_chat").number("migrated_from_chat_id")).isEqualTo(4001);
    assertThat(full.object("full_chat").number("migrated_from_max_id"))
        .isEqualTo(history.objects("messages").get(0).number("id"));
    assertThat(full.objects("chats")).extracting(TlObject::name).contains("chat", "channel");
    assertThat(
            carol.refusal(
                "messages.editMessage",
                "peer",
                inputs.peer(4001),
                "id",
                (int) history.objects("messages").get(1).number("id"),
                "message",
                "Later"))
        .isEqualTo("ok");
  }

  @Test
  void theOldGroupIsStillShownAndLeadsOn() {
    migrate();
    TlObject seen = carol.object("messages.getChats", "id", List.of(4001L)).objects("chats").get(0);
    assertThat(seen.flag("deactivated")).isTrue();
    assertThat(seen.has("migrated_to")).isTrue();
    TlObject full = carol.object("messages.getFullChat", "chat_id", 4001L);
    assertThat(full.objects("chats")).extracting(TlObject::name).containsExactly("chat", "channel");
    for (String method : List.of("messages.exportChatInvite", "messages.getAdminsWithInvites")) {
      assertThat(alice.refusal(method, "peer", inputs.peer(4001))).isEqualTo("400 PEER_ID_INVALID");
    }
  }

  @Test
  void whoWasAwayLearnsOfIt() {
    migrate();
    TlObject missed = carol.object("updates.getDifference", "pts", 1, "date", 1, "qts", 0);
    assertThat(missed.objects("new_messages"))
        .extracting(message -> message.object("action").name())
        .containsExactly("messageActionChatMigrateTo");
    assertThat(missed.objects("chats"))
        .extracting(TlObject::name)
        .containsExactlyInAnyOrder("chat", "channel");
  }

  private void send(String outcome) {
    assertThat(
            carol.refusal(
                "messages.sendMessage",
                "peer",
                inputs.peer(4001),
                "message",
                "Hello",
                "random_id",
                9L))
        .isEqualTo(outcome);
  }

  /** TL {@code inputChannel} of the supergroup. */
  private TlObject migrate() {
    TlObject updates = alice.object(MIGRATE, "chat_id", 4001L);
    return updates.objects("chats").get(0).object("migrated_to");
  }

  private List<String> participants(TlObject channel, String filter) {
    TlObject.Builder which = TlObject.named(filter);
    if (filter.endsWith("Kicked")) {
      which.set("q", "");
    }
    return alice
        .object(
            "channels.getParticipants",
            "channel",
            channel,
            "filter",
            which.build(),
            "offset",
            0,
            "limit",
            10,
            "hash",
            0L)
        .objects("participants")
        .stream()
        .map(TlObject::name)
        .toList();
  }
}
