// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.tl.TlObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What channels.editBanned takes and gives back. */
@Timeout(10)
class BanMethodsTest {
  private static final String EDIT = "channels.editBanned";
  private static final String IMPORT = "messages.importChatInvite";

  private final Service service = new Service();
  private final Inputs inputs = new Inputs(service.world());
  private final CallLine alice = service.line("alice");
  private final CallLine carol = service.line("carol");
  private final CallLine bob = service.line("bob");

  @Test
  void aBannedMemberIsOutAndCannotComeBack() {
    TlObject updates = edit(alice, 5001, "carol", 0, "view_messages");
    TlObject message = updates.objects("updates").get(0).object("message");
    assertThat(message.object("action").name()).isEqualTo("messageActionChatDeleteUser");
    assertThat(message.object("action").number("user_id")).isEqualTo(1003);
    assertThat(carol.refusal(IMPORT, "hash", BookClub.SUPERGROUP_LINK))
        .isEqualTo("400 INVITE_HASH_EXPIRED");
    assertThat(carol.refusal("channels.getFullChannel", "channel", inputs.channel(5001)))
        .isEqualTo("403 CHANNEL_PUBLIC_GROUP_NA");
  }

  @Test
  void aBanThatIsLiftedLetsTheAccountComeBack() {
    edit(alice, 5001, "carol", 0, "view_messages");
    edit(alice, 5001, "carol", 0);
    assertThat(carol.refusal(IMPORT, "hash", BookClub.SUPERGROUP_LINK)).isEqualTo("ok");
  }

  @Test
  void aBanEndsWithTheWorldsClock() {
    int until = (int) BookClub.START.plus(Duration.ofHours(1)).getEpochSecond();
    edit(alice, 5001, "carol", until, "view_messages");
    TlObject shut =
        carol
            .object("channels.getChannels", "id", List.of(inputs.channel(5001)))
            .objects("chats")
            .get(0);
    assertThat(shut.number("until_date")).isEqualTo(until);
    service.world().clock().advance(Duration.ofMinutes(59));
    assertThat(carol.refusal(IMPORT, "hash", BookClub.SUPERGROUP_LINK))
        .isEqualTo("400 INVITE_HASH_EXPIRED");
    service.world().clock().advance(Duration.ofMinutes(1));
    assertThat(carol.refusal(IMPORT, "hash", BookClub.SUPERGROUP_LINK)).isEqualTo("ok");
  }

  @ParameterizedTest
  @ValueSource(longs = {29, 367 * 86_400L})
  void aBanThatIsTooShortOrTooLongNeverEnds(long seconds) {
    edit(
        alice,
        5001,
        "carol",
        (int) BookClub.START.plusSeconds(seconds).getEpochSecond(),
        "view_messages");
    service.world().clock().advance(Duration.ofSeconds(seconds + 1));
    assertThat(carol.refusal(IMPORT, "hash", BookClub.SUPERGROUP_LINK))
        .isEqualTo("400 INVITE_HASH_EXPIRED");
  }

  @Test
  void aRestrictedMemberStaysAndSeesWhatItLost() {
    edit(alice, 5001, "carol", 0, "send_messages", "invite_users");
    TlObject chat =
        carol
            .object("channels.getChannels", "id", List.of(inputs.channel(5001)))
            .objects("chats")
            .get(0);
    assertThat(chat.flag("left")).isFalse();
    assertThat(chat.object("banned_rights").flag("send_messages")).isTrue();
    assertThat(chat.object("banned_rights").flag("view_messages")).isFalse();
    assertThat(
            carol.refusal(
                "channels.inviteToChannel",
                "channel",
                inputs.channel(5001),
                "users",
                List.of(inputs.user("bob"))))
        .isEqualTo("403 CHAT_ADMIN_REQUIRED");
  }

  @Test
  void aRestrictionWaitsForOneWhoIsNotThere() {
    edit(alice, 5001, "bob", 0, "send_messages");
    TlObject updates = bob.object(IMPORT, "hash", BookClub.SUPERGROUP_LINK);
    assertThat(updates.is("updates") ? updates : updates.object("updates"))
        .extracting(words -> words.objects("chats").get(0).has("banned_rights"))
        .isEqualTo(true);
  }

  @Test
  void aBanClearsTheRequestToJoin() {
    bob.refusal(IMPORT, "hash", BookClub.APPROVAL_LINK);
    edit(alice, 5001, "bob", 0, "view_messages");
    assertThat(
            alice.refusal(
                "messages.hideChatJoinRequest",
                "peer",
                inputs.peer(5001),
                "user_id",
                inputs.user("bob"),
                "approved",
                true))
        .isEqualTo("400 HIDE_REQUESTER_MISSING");
  }

  @Test
  void aBannedAdminsLinksAreDead() {
    TlObject link =
        service.line("usher").object("messages.exportChatInvite", "peer", inputs.peer(6001));
    edit(alice, 6001, "usher", 0, "view_messages");
    String hash = link.string("link").substring("https://t.me/+".length());
    assertThat(bob.refusal(IMPORT, "hash", hash)).isEqualTo("400 INVITE_HASH_EXPIRED");
  }

  @Test
  void botsThatAreAdminsHearOfEachChange() {
    edit(alice, 5001, "carol", 0, "send_messages");
    edit(alice, 5001, "carol", 0, "view_messages");
    edit(alice, 5001, "carol", 0);
    List<TlObject> heard =
        service
            .line("usher")
            .object("updates.getDifference", "pts", 1, "date", 1, "qts", 0)
            .objects("other_updates")
            .stream()
            .filter(update -> update.is("updateChannelParticipant"))
            .toList();
    assertThat(heard)
        .extracting(
            update -> kind(update, "prev_participant") + " " + kind(update, "new_participant"))
        .containsExactly(
            "channelParticipant channelParticipantBanned",
            "channelParticipantBanned channelParticipantBanned",
            "channelParticipantBanned none");
    assertThat(heard).extracting(update -> update.number("qts")).containsExactly(2L, 3L, 4L);
  }

  @Test
  void nothingIsTakenBackFromOneWhoHasEverything() {
    assertThat(edit(alice, 5001, "carol", 0).objects("updates")).isEmpty();
  }

  @Test
  void beforeLayer126AUserIsNamed() {
    TlObject rights = TlObject.of("chatBannedRights", "view_messages", true, "until_date", 0);
    alice
        .at(125)
        .object(
            EDIT,
            "channel",
            inputs.channel(5001),
            "user_id",
            inputs.user("carol"),
            "banned_rights",
            rights);
    assertThat(carol.refusal(IMPORT, "hash", BookClub.SUPERGROUP_LINK))
        .isEqualTo("400 INVITE_HASH_EXPIRED");
  }

  @ParameterizedTest
  @CsvSource({
    "carol, 5001, usher, 403 CHAT_ADMIN_REQUIRED",
    "usher, 5001, carol, 403 CHAT_ADMIN_REQUIRED",
    "alice, 5001, alice, 400 USER_ADMIN_INVALID",
    "bob, 5001, carol, 403 CHAT_WRITE_FORBIDDEN",
    "bob, 6001, carol, 406 CHANNEL_PRIVATE",
    "mallet, 5001, carol, 406 CHANNEL_PRIVATE"
  })
  void banningIsForAdmins(String caller, long chat, String user, String error) {
    TlObject rights = TlObject.of("chatBannedRights", "view_messages", true, "until_date", 0);
    assertThat(
            service
                .line(caller)
                .refusal(
                    EDIT,
                    "channel",
                    inputs.channel(chat),
                    "participant",
                    inputs.userPeer(user),
                    "banned_rights",
                    rights))
        .isEqualTo(error);
  }

  private TlObject edit(CallLine line, long chat, String user, int until, String... taken) {
    TlObject.Builder rights = TlObject.named("chatBannedRights").set("until_date", until);
    for (String right : taken) {
      rights.set(right, true);
    }
    return line.object(
        EDIT,
        "channel",
        inputs.channel(chat),
        "participant",
        inputs.userPeer(user),
        "banned_rights",
        rights.build());
  }

  private static String kind(TlObject update, String field) {
    return update.has(field) ? update.object(field).name() : "none";
  }
}
