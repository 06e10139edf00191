// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.tl.TlObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an admin sees of links that another admin made: carol is one beside alice, who owns all. */
@Timeout(10)
class OtherAdminsLinksTest {
  private static final String HIDE_ALL = "messages.hideAllChatJoinRequests";

  private final Service service = new Service();
  private final Inputs inputs = new Inputs(service.world());
  private final TlObject room = inputs.peer(5001);
  private final CallLine alice = service.line("alice").at(198);
  private final CallLine bob = service.line("bob").at(198);
  private final CallLine carol = service.line("carol").at(198);
  private final CallLine usher = service.line("usher").at(198);

  @BeforeEach
  void promoteCarol() {
    alice.call(
        "channels.editAdmin",
        "channel",
        inputs.channel(5001),
        "user_id",
        inputs.user("carol"),
        "admin_rights",
        TlObject.of("chatAdminRights", "invite_users", true),
        "rank",
        "");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void onlyTheOwnerListsWhoCameByThem(boolean requested) {
    assertThat(importers(carol, BookClub.APPROVAL_LINK, requested))
        .isEqualTo("400 CHAT_ADMIN_REQUIRED");
    assertThat(importers(carol, export(carol), requested)).isEqualTo("ok");
    assertThat(importers(alice, export(carol), requested)).isEqualTo("ok");
  }

  @Test
  void onlyTheOwnerDecidesTheRequestsBehindThem() {
    assertThat(bob.refusal("messages.importChatInvite", "hash", BookClub.APPROVAL_LINK))
        .isEqualTo("400 INVITE_REQUEST_SENT");
    assertThat(carol.refusal(HIDE_ALL, "peer", room, "link", BookClub.APPROVAL_LINK))
        .isEqualTo("400 CHAT_ADMIN_REQUIRED");
    assertThat(alice.refusal(HIDE_ALL, "peer", room, "link", BookClub.APPROVAL_LINK))
        .isEqualTo("ok");
  }

  @Test
  void aBotReadsHalfOfTheLinkThatSomebodyCameBy() {
    bob.call("messages.importChatInvite", "hash", BookClub.SUPERGROUP_LINK);
    TlObject joined = lastHeard().object("invite");
    assertThat(joined.string("link")).isEqualTo("https://t.me/+B5MnlS34...");
    assertThat(joined.number("admin_id")).isEqualTo(1001);
  }

  @Test
  void aBotReadsHalfOfTheLinkThatSomebodyAskedBy() {
    bob.refusal("messages.importChatInvite", "hash", BookClub.APPROVAL_LINK);
    assertThat(lastHeard().object("invite").string("link")).isEqualTo("https://t.me/+Approval...");
  }

  @Test
  void aBotReadsTheWholeOfALinkOfItsOwn() {
    String link = export(usher);
    bob.call("messages.importChatInvite", "hash", link.substring(link.indexOf('+') + 1));
    assertThat(lastHeard().object("invite").string("link")).isEqualTo(link);
  }

  @Test
  void aPrimaryLinkNeverTellsHowManyAsk() {
    String primary = primary().string("link");
    alice
        .at(229)
        .call(
            "channels.toggleJoinRequest",
            "channel",
            inputs.channel(5001),
            "enabled",
            true,
            "apply_to_invites",
            true);
    bob.refusal("messages.importChatInvite", "hash", primary.substring(primary.indexOf('+') + 1));
    assertThat(importers(alice.at(198), primary, true)).isEqualTo("ok");
    TlObject asked = primary();
    assertThat(asked.string("link")).isEqualTo(primary);
    assertThat(asked.flag("request_needed")).isTrue();
    assertThat(asked.has("requested")).isFalse();
  }

  private TlObject primary() {
    return alice
        .object(
            "messages.getExportedChatInvites",
            "peer",
            room,
            "admin_id",
            inputs.user("alice"),
            "limit",
            1)
        .objects("invites")
        .get(0);
  }

  private String export(CallLine admin) {
    return admin.object("messages.exportChatInvite", "peer", room).string("link");
  }

  private String importers(CallLine admin, String link, boolean requested) {
    return admin.refusal(
        "messages.getChatInviteImporters",
        "peer",
        room,
        "requested",
        requested,
        "link",
        link,
        "offset_date",
        0,
        "offset_user",
        TlObject.of("inputUserEmpty"),
        "limit",
        9);
  }

  /** The last update to the bot that tells of a link. */
  private TlObject lastHeard() {
    var updates =
        usher
            .object("updates.getDifference", "pts", 1, "date", 1, "qts", 0)
            .objects("other_updates")
            .stream()
            .filter(update -> update.has("invite"))
            .toList();
    return updates.get(updates.size() - 1);
  }
}
