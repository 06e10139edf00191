// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import static dev.doppelgram.method.AdminLogReading.LOG;
import static dev.doppelgram.method.AdminLogReading.action;
import static dev.doppelgram.method.AdminLogReading.participants;
import static dev.doppelgram.method.AdminLogReading.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.tl.TlObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written down in the log of a channel or supergroup. */
@Timeout(10)
class AdminLogActionsTest {
  private static final TlObject NOTHING_TAKEN = TlObject.of("chatBannedRights", "until_date", 0);

  private final Service service = new Service();
  private final Inputs inputs = new Inputs(service.world());
  private final CallLine alice = service.line("alice").at(229);
  private final CallLine bob = service.line("bob").at(229);
  private final CallLine carol = service.line("carol").at(229);
  private final AdminLogReading log = new AdminLogReading(service.line("alice").at(229), inputs);

  @ParameterizedTest
  @ValueSource(ints = {122, 134, 158, 198, 229})
  void whoComesIsWrittenDownByTheWayInWhichItCame(int layer) {
    log.at(layer);
    bob.call("messages.importChatInvite", "hash", BookClub.SUPERGROUP_LINK);
    TlObject joined = log.last();
    assertThat(joined.number("user_id")).isEqualTo(1002);
    boolean links = layer >= 124;
    assertThat(action(joined)).isEqualTo(links ? "ParticipantJoinByInvite" : "ParticipantJoin");
    if (links) {
      assertThat(joined.object("action").object("invite").string("link"))
          .endsWith(BookClub.SUPERGROUP_LINK);
    }
    leave(bob);
    assertThat(action(log.last())).isEqualTo("ParticipantLeave");
    bob.call("channels.joinChannel", "channel", inputs.channel(5001));
    assertThat(action(log.last())).isEqualTo("ParticipantJoin");
    leave(bob);
    assertThat(bob.refusal("messages.importChatInvite", "hash", BookClub.APPROVAL_LINK))
        .isEqualTo("400 INVITE_REQUEST_SENT");
    approve();
    boolean requests = layer >= 134;
    assertThat(action(log.last()))
        .isEqualTo(requests ? "ParticipantJoinByRequest" : "ParticipantJoin");
    if (requests) {
      assertThat(log.last().object("action").number("approved_by")).isEqualTo(1001);
    }
    leave(bob);
    alice.call("channels.toggleJoinRequest", "channel", inputs.channel(5001), "enabled", true);
    assertThat(bob.refusal("channels.joinChannel", "channel", inputs.channel(5001)))
        .isEqualTo("400 INVITE_REQUEST_SENT");
    approve();
    assertThat(action(log.last()))
        .isEqualTo(requests ? "ParticipantJoinByRequest" : "ParticipantJoin");
  }

  @Test
  void whoIsAddedIsNamedByTheOneWhoDid() {
    alice.call(
        "channels.inviteToChannel",
        "channel",
        inputs.channel(5001),
        "users",
        List.of(inputs.user("bob")));
    TlObject event = log.last();
    assertThat(event.number("user_id")).isEqualTo(1001);
    assertThat(action(event)).isEqualTo("ParticipantInvite");
    assertThat(event.object("action").object("participant").number("user_id")).isEqualTo(1002);
    assertThat(log.request("", 0, 0, 100).objects("users"))
        .extracting(user -> user.number("id"))
        .contains(1001L, 1002L);
  }

  @ParameterizedTest
  @CsvSource({"122", "198", "229"})
  void bansAndPromotionsSayWhatWasBeforeAndAfter(int layer) {
    log.at(layer);
    ban("carol", TlObject.of("chatBannedRights", "send_messages", true, "until_date", 0));
    assertThat(participants(log.last()))
        .containsExactly("channelParticipant", "channelParticipantBanned");
    ban("carol", NOTHING_TAKEN);
    assertThat(participants(log.last()))
        .containsExactly("channelParticipantBanned", "channelParticipant");
    ban("carol", TlObject.of("chatBannedRights", "view_messages", true, "until_date", 0));
    assertThat(action(log.last())).isEqualTo("ParticipantToggleBan");
    ban("carol", NOTHING_TAKEN);
    assertThat(participants(log.last()))
        .containsExactly("channelParticipantBanned", "channelParticipantLeft");
    alice.call(
        "channels.editAdmin",
        "channel",
        inputs.channel(5001),
        "user_id",
        inputs.user("usher"),
        "admin_rights",
        TlObject.of("chatAdminRights", "pin_messages", true),
        "rank",
        "");
    assertThat(action(log.last())).isEqualTo("ParticipantToggleAdmin");
    TlObject after = log.last().object("action").object("new_participant");
    assertThat(after.object("admin_rights").flag("pin_messages")).isTrue();
    assertThat(log.filtered("ban")).hasSize(1);
    assertThat(log.filtered("unban")).hasSize(1);
    assertThat(log.filtered("kick")).hasSize(1);
    assertThat(log.filtered("unkick")).hasSize(1);
    assertThat(log.filtered("promote")).hasSize(1);
    assertThat(log.filtered("demote")).isEmpty();
  }

  @Test
  void settingsSayWhatWasBeforeAndAfter() {
    alice.call("channels.editTitle", "channel", inputs.channel(5001), "title", "Attic");
    assertThat(values(log.last(), "ChangeTitle")).containsExactly("The reading", "Attic");
    alice.call("messages.editChatAbout", "peer", inputs.peer(5001), "about", "Dusty.");
    assertThat(values(log.last(), "ChangeAbout")).containsExactly("One book a month.", "Dusty.");
    alice.call("channels.updateUsername", "channel", inputs.channel(5001), "username", "the_attic");
    assertThat(values(log.last(), "ChangeUsername")).containsExactly("reading_room", "the_attic");
    alice.call(
        "messages.editChatDefaultBannedRights",
        "peer",
        inputs.peer(5001),
        "banned_rights",
        TlObject.of("chatBannedRights", "send_media", true, "until_date", 0));
    TlObject rights = log.last().object("action");
    assertThat(rights.object("prev_banned_rights").flag("send_media")).isFalse();
    assertThat(rights.object("new_banned_rights").flag("send_media")).isTrue();
    assertThat(log.filtered("info")).hasSize(3);
    assertThat(log.filtered("settings")).hasSize(1);
  }

  @Test
  void linksThatChangeOrEndAreWrittenDown() {
    TlObject room = inputs.peer(5001);
    String link = BookClub.SUPERGROUP_LINK;
    String edit = "messages.editExportedChatInvite";
    alice.call(edit, "peer", room, "link", link, "title", "Poster");
    TlObject edited = log.last().object("action");
    assertThat(edited.object("prev_invite").has("title")).isFalse();
    assertThat(edited.object("new_invite").string("title")).isEqualTo("Poster");
    alice.call(edit, "peer", room, "link", link, "revoked", true);
    assertThat(action(log.last())).isEqualTo("ExportedInviteRevoke");
    alice.call("messages.deleteExportedChatInvite", "peer", room, "link", link);
    assertThat(action(log.last())).isEqualTo("ExportedInviteDelete");
    assertThat(log.filtered("invites")).hasSize(3);
    log.at(122);
    assertThat(log.events("")).isEmpty();
  }

  @Test
  void messagesThatArePinnedEditedAndDeletedAreWrittenDown() {
    int id = send(carol, 5001, "First");
    alice.call("messages.updatePinnedMessage", "peer", inputs.peer(5001), "id", id);
    TlObject pinned = log.last().object("action");
    assertThat(action(log.last())).isEqualTo("UpdatePinned");
    assertThat(pinned.object("message").flag("pinned")).isTrue();
    carol.call("messages.editMessage", "peer", inputs.peer(5001), "id", id, "message", "Second");
    TlObject edited = log.last().object("action");
    assertThat(edited.object("prev_message").string("message")).isEqualTo("First");
    assertThat(edited.object("new_message").string("message")).isEqualTo("Second");
    alice.call("channels.deleteMessages", "channel", inputs.channel(5001), "id", List.of(id));
    assertThat(action(log.last())).isEqualTo("DeleteMessage");
    int own = send(carol, 5001, "Third");
    carol.call("channels.deleteMessages", "channel", inputs.channel(5001), "id", List.of(own));
    assertThat(log.filtered("delete")).hasSize(1);
    assertThat(log.filtered("edit")).hasSize(1);
    assertThat(log.filtered("pinned")).hasSize(1);
  }

  @Test
  void whatIsWrittenInAChannelIsWrittenDownThere() {
    send(alice, 6001, "News");
    TlObject events =
        alice.object(
            LOG, "channel", inputs.channel(6001), "q", "", "max_id", 0L, "min_id", 0L, "limit", 9);
    assertThat(action(events.objects("events").get(0))).isEqualTo("SendMessage");
  }

  private void approve() {
    alice.call(
        "messages.hideChatJoinRequest",
        "approved",
        true,
        "peer",
        inputs.peer(5001),
        "user_id",
        inputs.user("bob"));
  }

  private void leave(CallLine line) {
    line.call("channels.leaveChannel", "channel", inputs.channel(5001));
  }

  private void ban(String account, TlObject rights) {
    alice.call(
        "channels.editBanned",
        "channel",
        inputs.channel(5001),
        "participant",
        inputs.userPeer(account),
        "banned_rights",
        rights);
  }

  private int send(CallLine line, long chat, String text) {
    TlObject updates =
        line.object(
            "messages.sendMessage",
            "peer",
            inputs.peer(chat),
            "message",
            text,
            "random_id",
            (long) text.hashCode());
    return (int) updates.objects("updates").get(0).number("id");
  }
}
