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

/** Usernames of channels and supergroups, and the lists of chats around a join. */
@Timeout(10)
class PublicChatMethodsTest {
  private static final String UPDATE = "channels.updateUsername";
  private static final String CHECK = "channels.checkUsername";

  private final Service service = new Service();
  private final Inputs inputs = new Inputs(service.world());
  private final CallLine alice = service.line("alice").at(198);
  private final CallLine bob = service.line("bob").at(198);
  private final CallLine carol = service.line("carol").at(198);

  @ParameterizedTest
  @ValueSource(ints = {122, 158, 198, 229})
  void aChannelThatBecomesPublicIsFoundAndJoined(int layer) {
    assertThat(check(6001, "book_news")).isTrue();
    update(alice, 6001, "Book_News");
    assertThat(check(6001, "book_NEWS")).isFalse();
    TlObject found = bob.at(layer).object("contacts.resolveUsername", "username", "book_news");
    TlObject channel = found.objects("chats").get(0);
    assertThat(channel.string("username")).isEqualTo("Book_News");
    assertThat(channel.flag("left")).isTrue();
    assertThat(bob.refusal("channels.joinChannel", "channel", inputs.channel(6001)))
        .isEqualTo("ok");
    TlObject invite =
        service.line("alice").object("messages.checkChatInvite", "hash", BookClub.CHANNEL_LINK);
    assertThat(invite.object("chat").string("username")).isEqualTo("Book_News");
  }

  @Test
  void aSupergroupThatBecomesPrivateKeepsItsLinksAndIsFoundNoMore() {
    alice.call("channels.toggleJoinRequest", "channel", inputs.channel(5001), "enabled", true);
    update(alice, 5001, "");
    assertThat(bob.refusal("contacts.resolveUsername", "username", "reading_room"))
        .isEqualTo("400 USERNAME_NOT_OCCUPIED");
    assertThat(bob.refusal("channels.joinChannel", "channel", inputs.channel(5001)))
        .isEqualTo("406 CHANNEL_PRIVATE");
    TlObject invite = bob.object("messages.checkChatInvite", "hash", BookClub.SUPERGROUP_LINK);
    assertThat(invite.flag("public")).isFalse();
    assertThat(invite.flag("request_needed")).isFalse();
    assertThat(bob.refusal("messages.importChatInvite", "hash", BookClub.SUPERGROUP_LINK))
        .isEqualTo("ok");
  }

  @ParameterizedTest
  @CsvSource({
    "alice, 6001, four, 400 USERNAME_PURCHASE_AVAILABLE",
    "alice, 6001, f-ive, 400 USERNAME_INVALID",
    "alice, 6001, bob_user, 400 USERNAME_OCCUPIED",
    "alice, 6001, READING_ROOM, 400 USERNAME_OCCUPIED",
    "alice, 6001, '', 400 USERNAME_NOT_MODIFIED",
    "alice, 5001, reading_room, 400 USERNAME_NOT_MODIFIED",
    "alice, 5001, Reading_Room, ok",
    "carol, 5001, carols_room, 403 CHAT_ADMIN_REQUIRED",
    "bob, 5001, bobs_room, 403 CHAT_WRITE_FORBIDDEN",
    "bob, 6001, bobs_room, 400 CHANNEL_PRIVATE",
    "usher, 5001, ushers_room, 400 BOT_METHOD_INVALID"
  })
  void notEverybodyNamesAChannelAnything(
      String caller, long chat, String username, String outcome) {
    assertThat(
            service
                .line(caller)
                .refusal(UPDATE, "channel", inputs.channel(chat), "username", username))
        .isEqualTo(outcome);
  }

  @Test
  void anAccountHasTenPublicChats() {
    for (int i = 0; i < 10; i++) {
      update(bob, create(bob), "room_number_" + i);
    }
    TlObject last = inputs.channel(create(bob));
    assertThat(bob.refusal(UPDATE, "channel", last, "username", "room_number_x"))
        .isEqualTo("400 CHANNELS_ADMIN_PUBLIC_TOO_MUCH");
    assertThat(bob.refusal(CHECK, "channel", last, "username", "room_number_x"))
        .isEqualTo("400 CHANNELS_ADMIN_PUBLIC_TOO_MUCH");
    assertThat(bob.refusal("channels.getAdminedPublicChannels", "check_limit", true))
        .isEqualTo("400 CHANNELS_ADMIN_PUBLIC_TOO_MUCH");
    List<TlObject> ten = bob.object("channels.getAdminedPublicChannels").objects("chats");
    assertThat(ten).hasSize(10);
    long first = ten.get(0).number("id");
    assertThat(bob.refusal(UPDATE, "channel", inputs.channel(first), "username", "room_number_y"))
        .isEqualTo("ok");
    assertThat(
            bob.object("channels.getAdminedPublicChannels", "by_location", true).objects("chats"))
        .isEmpty();
  }

  @Test
  void aChannelHasNoNameThatWasBought() {
    TlObject room = inputs.channel(5001);
    assertThat(
            alice.refusal(
                "channels.toggleUsername",
                "channel",
                room,
                "username",
                "reading_room",
                "active",
                true))
        .isEqualTo("400 USERNAME_NOT_MODIFIED");
    assertThat(
            alice.refusal(
                "channels.toggleUsername", "channel", room, "username", "gold", "active", false))
        .isEqualTo("400 USERNAME_INVALID");
    assertThat(
            alice.refusal(
                "channels.reorderUsernames", "channel", room, "order", List.of("reading_room")))
        .isEqualTo("400 CHAT_NOT_MODIFIED");
    assertThat(alice.refusal("channels.deactivateAllUsernames", "channel", room)).isEqualTo("ok");
    assertThat(carol.refusal("channels.deactivateAllUsernames", "channel", room))
        .isEqualTo("400 CHAT_ADMIN_REQUIRED");
  }

  @Test
  void whatIsLeftToComeIntoOthersIsTheQuietest() {
    TlObject inactive = carol.object("channels.getInactiveChannels");
    assertThat(inactive.objects("chats"))
        .extracting(chat -> chat.number("id"))
        .containsExactly(5001L, 6001L);
    assertThat((List<?>) inactive.get("dates")).hasSize(2);
    service.world().clock().advance(java.time.Duration.ofDays(1));
    carol.call("messages.sendMessage", "peer", inputs.peer(5001), "message", "Hi", "random_id", 7L);
    assertThat(carol.object("channels.getInactiveChannels").objects("chats"))
        .extracting(chat -> chat.number("id"))
        .containsExactly(6001L, 5001L);
    assertThat(alice.object("channels.getInactiveChannels").objects("chats")).isEmpty();
  }

  @Test
  void whatWasLeftIsListedWithinATakeoutSession() {
    carol.call("channels.leaveChannel", "channel", inputs.channel(6001));
    assertThat(carol.refusal("channels.getLeftChannels", "offset", 0))
        .isEqualTo("403 TAKEOUT_REQUIRED");
    long id = carol.object("account.initTakeoutSession").number("id");
    TlObject listed = (TlObject) carol.callInTakeout(id, "channels.getLeftChannels", "offset", 0);
    assertThat(listed.objects("chats"))
        .extracting(chat -> chat.number("id"))
        .containsExactly(6001L);
  }

  @Test
  void aChannelIsDiscussedInAGroupOfOnesOwn() {
    assertThat(alice.object("channels.getGroupsForDiscussion").objects("chats"))
        .extracting(TlObject::name)
        .containsExactly("chat", "channel");
    assertThat(carol.object("channels.getGroupsForDiscussion").objects("chats")).isEmpty();
  }

  @Test
  void publicChannelsAreRecommendedToWhoIsNotInThem() {
    update(alice, 6001, "book_news");
    assertThat(bob.object("channels.getChannelRecommendations").objects("chats"))
        .extracting(chat -> chat.number("id"))
        .containsExactly(6001L);
    assertThat(
            bob.object("channels.getChannelRecommendations", "channel", inputs.channel(6001))
                .objects("chats"))
        .isEmpty();
    assertThat(carol.object("channels.getChannelRecommendations").objects("chats")).isEmpty();
    assertThat(bob.refusal("channels.getChannelRecommendations", "channel", inputs.channel(5001)))
        .isEqualTo("400 CHANNEL_INVALID");
  }

  @Test
  void withoutPremiumTenChannelsAreRecommendedOfMore() {
    for (int i = 0; i < 10; i++) {
      update(bob, create(bob), "feed_number_" + i);
    }
    update(alice, 6001, "book_news");
    TlObject ten = service.line("mallet").at(198).object("channels.getChannelRecommendations");
    assertThat(ten.name()).isEqualTo("messages.chats");
    update(alice, create(alice), "feed_of_alice");
    TlObject some = service.line("mallet").at(198).object("channels.getChannelRecommendations");
    assertThat(some.name()).isEqualTo("messages.chatsSlice");
    assertThat(some.number("count")).isEqualTo(11);
    assertThat(some.objects("chats")).hasSize(10);
  }

  private long create(CallLine line) {
    return line.object("channels.createChannel", "broadcast", true, "title", "Feed", "about", "")
        .objects("chats")
        .get(0)
        .number("id");
  }

  private void update(CallLine line, long chat, String username) {
    assertThat(line.refusal(UPDATE, "channel", inputs.channel(chat), "username", username))
        .isEqualTo("ok");
  }

  private boolean check(long chat, String username) {
    return (Boolean) alice.call(CHECK, "channel", inputs.channel(chat), "username", username);
  }
}
