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

/** Making admins of channels, supergroups and groups, and unmaking them. */
@Timeout(10)
class PromotionMethodsTest {
  private static final String EDIT = "channels.editAdmin";
  private static final String TOGGLE = "messages.editChatAdmin";

  private final Service service = new Service();
  private final Inputs inputs = new Inputs(service.world());
  private final CallLine alice = service.line("alice");
  private final CallLine bob = service.line("bob");
  private final CallLine carol = service.line("carol");

  @ParameterizedTest
  @ValueSource(ints = {122, 222, 223, 229})
  void anAdminShowsItsRightsAndRank(int layer) {
    edit(alice.at(layer), 5001, "carol", "Librarian", "ban_users", "invite_users");
    TlObject participant = participant(alice.at(229), "carol");
    assertThat(participant.name()).isEqualTo("channelParticipantAdmin");
    assertThat(participant.string("rank")).isEqualTo("Librarian");
    assertThat(participant.number("promoted_by")).isEqualTo(1001);
    assertThat(participant.flag("can_edit")).isTrue();
    assertThat(participant.object("admin_rights").flag("ban_users")).isTrue();
    assertThat(participant.object("admin_rights").flag("add_admins")).isFalse();
  }

  @Test
  void anAdminUsesItsRights() {
    assertThat(export(carol)).isEqualTo("400 CHAT_ADMIN_REQUIRED");
    edit(alice, 5001, "carol", "", "invite_users");
    assertThat(export(carol)).isEqualTo("ok");
  }

  @Test
  void theLinksOfADemotedAdminAreDead() {
    edit(alice, 5001, "carol", "", "invite_users");
    TlObject link = carol.object("messages.exportChatInvite", "peer", inputs.peer(5001));
    String hash = link.string("link").substring("https://t.me/+".length());
    edit(alice, 5001, "carol", "", "ban_users");
    assertThat(bob.refusal("messages.importChatInvite", "hash", hash))
        .isEqualTo("400 INVITE_HASH_EXPIRED");
    assertThat(export(carol)).isEqualTo("400 CHAT_ADMIN_REQUIRED");
  }

  @Test
  void aDemotedAdminIsAnOrdinaryMember() {
    edit(alice, 5001, "carol", "Librarian", "ban_users");
    edit(alice, 5001, "carol", "");
    assertThat(participant(alice, "carol").name()).isEqualTo("channelParticipant");
    assertThat(edit(alice, 5001, "carol", "").objects("updates")).isEmpty();
  }

  @Test
  void whoIsPromotedFromOutsideIsAdded() {
    TlObject updates = edit(alice, 6001, "bob", "", "post_messages");
    assertThat(updates.objects("chats")).hasSize(1);
    TlObject channel =
        bob.object("channels.getChannels", "id", List.of(inputs.channel(6001)))
            .objects("chats")
            .get(0);
    assertThat(channel.flag("left")).isFalse();
    assertThat(channel.object("admin_rights").flag("post_messages")).isTrue();
  }

  @Test
  void botsThatAreAdminsHearOfAPromotion() {
    edit(alice, 5001, "carol", "", "ban_users");
    TlObject change =
        service
            .line("usher")
            .object("updates.getDifference", "pts", 1, "date", 1, "qts", 0)
            .objects("other_updates")
            .get(0);
    assertThat(change.object("prev_participant").name()).isEqualTo("channelParticipant");
    assertThat(change.object("new_participant").name()).isEqualTo("channelParticipantAdmin");
  }

  @Test
  void adminsPassOnNoMoreThanTheyHave() {
    edit(alice, 5001, "carol", "", "add_admins", "invite_users");
    edit(alice, 5001, "bob", "", "ban_users");
    assertThat(refusal(carol, 5001, "bob", "", "ban_users")).isEqualTo("403 RIGHT_FORBIDDEN");
    // bob is an admin by alice, not by carol
    assertThat(refusal(carol, 5001, "bob", "", "invite_users"))
        .isEqualTo("403 CHAT_ADMIN_REQUIRED");
  }

  @Test
  void anAdminMayBeTouchedByWhoPromotedIt() {
    edit(alice, 5001, "carol", "", "add_admins", "invite_users", "ban_users");
    edit(carol, 5001, "bob", "", "invite_users");
    assertThat(refusal(carol, 5001, "bob", "", "ban_users")).isEqualTo("ok");
  }

  @Test
  void nobodyIsAddedByOneWhoMayNotInvite() {
    edit(alice, 5001, "carol", "", "add_admins");
    assertThat(refusal(carol, 5001, "bob", "", "add_admins"))
        .isEqualTo("403 CHAT_ADMIN_INVITE_REQUIRED");
    edit(alice, 5001, "carol", "", "add_admins", "invite_users");
    assertThat(refusal(carol, 5001, "mallet", "", "add_admins")).isEqualTo("400 USER_BLOCKED");
  }

  @ParameterizedTest
  @CsvSource({
    "alice, 5001, alice, '', 400 USER_CREATOR",
    "alice, 5001, carol, seventeen letters, 400 ADMIN_RANK_INVALID",
    "alice, 5001, carol, \uD83D\uDC51, 400 ADMIN_RANK_EMOJI_NOT_ALLOWED",
    "carol, 5001, usher, '', 403 CHAT_ADMIN_REQUIRED",
    "usher, 5001, carol, '', 403 CHAT_ADMIN_REQUIRED",
    "bob, 5001, carol, '', 403 CHAT_WRITE_FORBIDDEN",
    "bob, 6001, carol, '', 400 CHANNEL_PRIVATE"
  })
  void promotingIsRefused(String caller, long chat, String user, String rank, String error) {
    assertThat(refusal(service.line(caller), chat, user, rank, "ban_users")).isEqualTo(error);
  }

  @Test
  void aMemberOfAGroupBecomesAnAdminOfIt() {
    assertThat(toggle(alice, "carol", true)).isEqualTo("ok");
    assertThat(carol.refusal("messages.exportChatInvite", "peer", inputs.peer(4001)))
        .isEqualTo("ok");
    TlObject group =
        carol.object("messages.getChats", "id", List.of(4001L)).objects("chats").get(0);
    assertThat(group.object("admin_rights").flag("invite_users")).isTrue();
    assertThat(toggle(alice, "carol", false)).isEqualTo("ok");
    assertThat(carol.refusal("messages.exportChatInvite", "peer", inputs.peer(4001)))
        .isEqualTo("400 CHAT_ADMIN_REQUIRED");
  }

  @ParameterizedTest
  @CsvSource({
    "bob, carol, 400 PEER_ID_INVALID",
    "carol, usher, 400 CHAT_ADMIN_REQUIRED",
    "alice, bob, 400 USER_NOT_PARTICIPANT",
    "alice, alice, 400 USER_ID_INVALID",
    "usher, carol, 400 BOT_METHOD_INVALID"
  })
  void makingAdminsOfAGroupIsRefused(String caller, String user, String error) {
    assertThat(toggle(service.line(caller), user, true)).isEqualTo(error);
  }

  private String toggle(CallLine line, String user, boolean admin) {
    return line.refusal(TOGGLE, "chat_id", 4001L, "user_id", inputs.user(user), "is_admin", admin);
  }

  private String export(CallLine line) {
    return line.refusal("messages.exportChatInvite", "peer", inputs.peer(5001));
  }

  private TlObject participant(CallLine line, String name) {
    return line.object(
            "channels.getParticipant",
            "channel",
            inputs.channel(5001),
            "participant",
            inputs.userPeer(name))
        .object("participant");
  }

  private TlObject edit(CallLine line, long chat, String user, String rank, String... rights) {
    return line.object(EDIT, arguments(chat, user, rank, rights));
  }

  private String refusal(CallLine line, long chat, String user, String rank, String... rights) {
    return line.refusal(EDIT, arguments(chat, user, rank, rights));
  }

  private Object[] arguments(long chat, String user, String rank, String... rights) {
    TlObject.Builder given = TlObject.named("chatAdminRights");
    for (String right : rights) {
      given.set(right, true);
    }
    return new Object[] {
      "channel",
      inputs.channel(chat),
      "user_id",
      inputs.user(user),
      "admin_rights",
      given.build(),
      "rank",
      rank
    };
  }
}
