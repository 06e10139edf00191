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

/** Asking to be let in: granted, declined, all at once. */
@Timeout(10)
class JoinRequestJourneyTest {
  private static final String CHECK = "messages.checkChatInvite";
  private static final String IMPORT = "messages.importChatInvite";
  private static final String IMPORTERS = "messages.getChatInviteImporters";
  private static final String HIDE = "messages.hideChatJoinRequest";
  private static final String HIDE_ALL = "messages.hideAllChatJoinRequests";

  private final Service service = new Service();
  private final Inputs inputs = new Inputs(service.world());
  private final CallLine alice = service.line("alice").at(198);
  private final CallLine usher = service.line("usher").at(198);
  private final CallLine bob = service.line("bob").at(198);

  @ParameterizedTest
  @ValueSource(longs = {4001, 5001, 6001})
  void granted(long chat) {
    String hash = ask(chat);
    assertThat(bob.object(CHECK, "hash", hash).flag("request_needed")).isTrue();
    TlObject waiting = importers(chat, true).objects("importers").get(0);
    assertThat(waiting.flag("requested")).isTrue();
    assertThat(waiting.number("user_id")).isEqualTo(1002);

    TlObject updates = hide(chat, true);
    assertThat(updates.objects("updates"))
        .filteredOn(update -> update.is("updatePendingJoinRequests"))
        .singleElement()
        .satisfies(update -> assertThat(update.number("requests_pending")).isZero());
    assertThat(bob.object(CHECK, "hash", hash).name()).isEqualTo("chatInviteAlready");
    TlObject joined = importers(chat, false).objects("importers").get(0);
    assertThat(joined.flag("requested")).isFalse();
    assertThat(joined.number("approved_by")).isEqualTo(1001);
    assertThat(refusal(chat, true)).isEqualTo("400 USER_ALREADY_PARTICIPANT");
    assertThat(refusal(chat, false)).isEqualTo("400 HIDE_REQUESTER_MISSING");
  }

  @ParameterizedTest
  @ValueSource(longs = {5001, 6001})
  void inAChannelWhoWasLetInCameByItself(long chat) {
    ask(chat);
    hide(chat, true);
    TlObject self =
        bob.object(
                "channels.getParticipant",
                "channel",
                inputs.channel(chat),
                "participant",
                TlObject.of("inputPeerSelf"))
            .object("participant");
    assertThat(self.name()).isEqualTo("channelParticipantSelf");
    assertThat(self.flag("via_request")).isTrue();
    assertThat(self.number("inviter_id")).isEqualTo(1002);
  }

  @Test
  void grantedInAGroupTheMessageLiesInEveryBox() {
    ask(4001);
    hide(4001, true);
    for (CallLine member : List.of(alice, bob, service.line("carol"))) {
      TlObject message = difference(member).objects("new_messages").get(0);
      assertThat(message.object("from_id").number("user_id")).isEqualTo(1002);
      assertThat(message.object("action").name()).isEqualTo("messageActionChatJoinedByRequest");
    }
  }

  @ParameterizedTest
  @CsvSource({"133, messageActionChatJoinedByLink", "134, messageActionChatJoinedByRequest"})
  void anOlderLayerHearsOfALink(int layer, String action) {
    ask(4001);
    hide(4001, true);
    TlObject message = difference(alice.at(layer)).objects("new_messages").get(0);
    assertThat(message.object("action").name()).isEqualTo(action);
  }

  @Test
  void aBotAdminHearsOfTheRequestAndOfTheNewMember() {
    ask(5001);
    hide(5001, true);
    TlObject difference = difference(usher);
    List<TlObject> updates = difference.objects("other_updates");
    assertThat(updates)
        .extracting(TlObject::name)
        .containsExactly(
            "updateBotChatInviteRequester", "updateChannelParticipant", "updateChannelTooLong");
    List<TlObject> heard = updates.subList(0, 2);
    assertThat(heard).extracting(update -> update.number("qts")).containsExactly(2L, 3L);
    assertThat(heard.get(0).object("invite").flag("request_needed")).isTrue();
    assertThat(heard.get(1).number("actor_id")).isEqualTo(1001);
    assertThat(heard.get(1).has("prev_participant")).isFalse();
    assertThat(heard.get(1).object("new_participant").number("user_id")).isEqualTo(1002);
    assertThat(difference.object("state").number("qts")).isEqualTo(3);
    int later = (int) difference.object("state").number("date") + 1;
    assertThat(usher.object("updates.getDifference", "pts", 1, "date", later, "qts", 3).name())
        .isEqualTo("updates.differenceEmpty");
  }

  @Test
  void aBotMayDecide() {
    ask(5001);
    assertThat(
            usher.refusal(
                HIDE, "peer", inputs.peer(5001), "user_id", inputs.user("bob"), "approved", true))
        .isEqualTo("ok");
  }

  @ParameterizedTest
  @ValueSource(longs = {4001, 5001, 6001})
  void declined(long chat) {
    String hash = ask(chat);
    assertThat(hide(chat, false).objects("updates"))
        .extracting(TlObject::name)
        .containsExactly("updatePendingJoinRequests");
    assertThat(importers(chat, true).number("count")).isZero();
    assertThat(bob.object(CHECK, "hash", hash).name()).isEqualTo("chatInvite");
    assertThat(refusal(chat, false)).isEqualTo("400 HIDE_REQUESTER_MISSING");
    assertThat(bob.refusal(IMPORT, "hash", hash)).isEqualTo("400 INVITE_REQUEST_SENT");
  }

  @Test
  void allAtOnce() {
    String hash = ask(4001);
    CallLine carol = service.line("carol").at(198);
    carol.call("messages.deleteChatUser", "chat_id", 4001L, "user_id", self());
    assertThat(carol.refusal(IMPORT, "hash", hash)).isEqualTo("400 INVITE_REQUEST_SENT");
    TlObject updates = alice.object(HIDE_ALL, "peer", inputs.peer(4001), "approved", true);
    assertThat(updates.objects("updates"))
        .filteredOn(update -> update.is("updatePendingJoinRequests"))
        .hasSize(1);
    assertThat(importers(4001, false).objects("importers"))
        .extracting(importer -> importer.number("user_id"))
        .containsExactlyInAnyOrder(1002L, 1003L);
    assertThat(alice.refusal(HIDE_ALL, "peer", inputs.peer(4001)))
        .isEqualTo("400 HIDE_REQUESTER_MISSING");
  }

  @Test
  void allOfOneLinkLeavesTheOthers() {
    ask(5001);
    assertThat(
            alice.refusal(
                HIDE_ALL,
                "peer",
                inputs.peer(5001),
                "approved",
                true,
                "link",
                "https://t.me/+" + BookClub.APPROVAL_LINK))
        .isEqualTo("400 HIDE_REQUESTER_MISSING");
    assertThat(alice.refusal(HIDE_ALL, "peer", inputs.peer(5001), "link", "t.me/+nobodys"))
        .isEqualTo("400 INVITE_HASH_EXPIRED");
    assertThat(importers(5001, true).number("count")).isEqualTo(1);
  }

  @Test
  void requestersAreFoundByName() {
    ask(5001);
    assertThat(search("BO").number("count")).isEqualTo(1);
    assertThat(search("bob_").number("count")).isEqualTo(1);
    assertThat(search("ob").number("count")).isZero();
    assertThat(
            alice.refusal(
                IMPORTERS,
                "peer",
                inputs.peer(5001),
                "q",
                "bo",
                "link",
                BookClub.APPROVAL_LINK,
                "offset_date",
                0,
                "offset_user",
                TlObject.of("inputUserEmpty"),
                "limit",
                9))
        .isEqualTo("400 SEARCH_WITH_LINK_NOT_SUPPORTED");
  }

  @Test
  void aStrangerIsNoRequester() {
    TlObject wrong = TlObject.of("inputUser", "user_id", 1002L, "access_hash", 1L);
    assertThat(alice.refusal(HIDE, "peer", inputs.peer(5001), "user_id", wrong, "approved", true))
        .isEqualTo("400 USER_ID_INVALID");
  }

  private String ask(long chat) {
    String link =
        alice
            .object("messages.exportChatInvite", "peer", inputs.peer(chat), "request_needed", true)
            .string("link");
    String hash = link.substring(link.indexOf('+') + 1);
    assertThat(bob.refusal(IMPORT, "hash", hash)).isEqualTo("400 INVITE_REQUEST_SENT");
    return hash;
  }

  private TlObject hide(long chat, boolean approved) {
    return alice.object(
        HIDE, "peer", inputs.peer(chat), "user_id", inputs.user("bob"), "approved", approved);
  }

  private String refusal(long chat, boolean approved) {
    return alice.refusal(
        HIDE, "peer", inputs.peer(chat), "user_id", inputs.user("bob"), "approved", approved);
  }

  private TlObject importers(long chat, boolean requested) {
    return alice.object(
        IMPORTERS,
        "peer",
        inputs.peer(chat),
        "requested",
        requested,
        "offset_date",
        0,
        "offset_user",
        TlObject.of("inputUserEmpty"),
        "limit",
        100);
  }

  private TlObject search(String name) {
    return alice.object(
        IMPORTERS,
        "peer",
        inputs.peer(5001),
        "requested",
        true,
        "q",
        name,
        "offset_date",
        0,
        "offset_user",
        TlObject.of("inputUserEmpty"),
        "limit",
        100);
  }

  private static TlObject difference(CallLine line) {
    return line.object("updates.getDifference", "pts", 1, "date", 1, "qts", 0);
  }

  private static TlObject self() {
    return TlObject.of("inputUserSelf");
  }
}
