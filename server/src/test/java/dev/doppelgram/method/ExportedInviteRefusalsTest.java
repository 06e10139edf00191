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

/** What links do not allow, and who may not have them. */
@Timeout(10)
class ExportedInviteRefusalsTest {
  private static final String EXPORT = "messages.exportChatInvite";
  private static final String EDIT = "messages.editExportedChatInvite";
  private static final String GET = "messages.getExportedChatInvite";
  private static final String LIST = "messages.getExportedChatInvites";

  private final Service service = new Service();
  private final Inputs inputs = new Inputs(service.world());
  private final TlObject room = inputs.peer(5001);
  private final CallLine alice = service.line("alice").at(198);
  private final CallLine usher = service.line("usher").at(198);
  private final CallLine bob = service.line("bob").at(198);

  @ParameterizedTest
  @CsvSource({
    "-1, 0, false, 400 USAGE_LIMIT_INVALID",
    "100000, 0, false, 400 USAGE_LIMIT_INVALID",
    "1, 0, true, 400 USAGE_LIMIT_INVALID",
    "1, 1, false, 400 EXPIRE_DATE_INVALID",
    "99999, 0, false, ok"
  })
  void impossibleTermsAreRefused(int limit, int expires, boolean approval, String outcome) {
    assertThat(
            alice.refusal(
                EXPORT,
                "peer",
                room,
                "usage_limit",
                limit,
                "expire_date",
                expires,
                "request_needed",
                approval))
        .isEqualTo(outcome);
  }

  @Test
  void aPrimaryLinkTakesNoTerms() {
    TlObject self = TlObject.of("inputUserSelf");
    TlObject links = alice.object(LIST, "peer", room, "admin_id", self, "limit", 1);
    String link = links.objects("invites").get(0).string("link");
    assertThat(alice.refusal(EDIT, "peer", room, "link", link, "usage_limit", 3))
        .isEqualTo("400 CHAT_INVITE_PERMANENT");
  }

  @Test
  void onlyTheBotItselfChangesItsLinks() {
    TlObject link = usher.object(EXPORT, "peer", room);
    assertThat(alice.refusal(EDIT, "peer", room, "link", link.string("link"), "revoked", true))
        .isEqualTo("403 EDIT_BOT_INVITE_FORBIDDEN");
  }

  @Test
  void aRevokedLinkIsNotEdited() {
    assertThat(alice.refusal(EDIT, "peer", room, "link", BookClub.REVOKED_LINK, "title", "x"))
        .isEqualTo("400 INVITE_HASH_EXPIRED");
    assertThat(alice.refusal(GET, "peer", room, "link", BookClub.GROUP_LINK))
        .isEqualTo("400 INVITE_HASH_EXPIRED");
  }

  @Test
  void aMagicHashWorksInALink() {
    assertThat(alice.refusal(GET, "peer", room, "link", "https://t.me/+ERR_FLOOD_WAIT_30"))
        .isEqualTo("420 FLOOD_WAIT_30");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "messages.exportChatInvite",
        "messages.getAdminsWithInvites",
        "messages.hideAllChatJoinRequests"
      })
  void onlyAdminsMayDoThis(String method) {
    assertThat(service.line("carol").refusal(method, "peer", room))
        .isEqualTo("400 CHAT_ADMIN_REQUIRED");
    assertThat(bob.refusal(method, "peer", room)).isEqualTo("403 CHAT_WRITE_FORBIDDEN");
    assertThat(bob.refusal(method, "peer", inputs.peer(4001)))
        .isEqualTo("403 CHAT_WRITE_FORBIDDEN");
    assertThat(bob.refusal(method, "peer", inputs.peer(6001))).isEqualTo("400 CHANNEL_PRIVATE");
    assertThat(service.line("mallet").refusal(method, "peer", room))
        .isEqualTo("400 CHANNEL_PRIVATE");
  }

  @Test
  void aPeerNeedsItsAccessHash() {
    TlObject wrong = TlObject.of("inputPeerChannel", "channel_id", 5001L, "access_hash", 1L);
    assertThat(alice.refusal(EXPORT, "peer", wrong)).isEqualTo("400 CHANNEL_INVALID");
    for (TlObject none :
        List.of(
            TlObject.of("inputPeerEmpty"),
            TlObject.of("inputPeerSelf"),
            TlObject.of("inputPeerChat", "chat_id", 5001L))) {
      assertThat(alice.refusal(EXPORT, "peer", none)).isEqualTo("400 PEER_ID_INVALID");
    }
    TlObject seen =
        TlObject.of("inputPeerChannelFromMessage", "peer", room, "msg_id", 1, "channel_id", 6001L);
    assertThat(alice.refusal(EXPORT, "peer", seen)).isEqualTo("400 MSG_ID_INVALID");
  }

  @ParameterizedTest
  @ValueSource(strings = {"carol", "bob"})
  void onlyAnAdminHasLinks(String name) {
    assertThat(alice.refusal(LIST, "peer", room, "admin_id", inputs.user(name), "limit", 1))
        .isEqualTo("400 ADMIN_ID_INVALID");
  }

  @Test
  void aBotLooksAtNoLists() {
    assertThat(usher.refusal(GET, "peer", room, "link", "x")).isEqualTo("400 BOT_METHOD_INVALID");
  }
}
