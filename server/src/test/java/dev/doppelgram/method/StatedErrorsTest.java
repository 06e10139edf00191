// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.tl.TlObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The refusals that methods about links and members share. */
@Timeout(10)
class StatedErrorsTest {
  private static final TlObject SELF = TlObject.of("inputUserSelf");
  private static final TlObject NOBODY = TlObject.of("inputUserEmpty");

  /** What each method of an admin takes beside the peer. */
  private static final Map<String, List<Object>> ARGUMENTS =
      Map.ofEntries(
          Map.entry("messages.exportChatInvite", List.of()),
          Map.entry("messages.editExportedChatInvite", List.of("link", "x", "title", "y")),
          Map.entry("messages.deleteExportedChatInvite", List.of("link", "x")),
          Map.entry("messages.deleteRevokedExportedChatInvites", List.of("admin_id", SELF)),
          Map.entry("messages.getExportedChatInvite", List.of("link", "x")),
          Map.entry("messages.getExportedChatInvites", List.of("admin_id", SELF, "limit", 1)),
          Map.entry("messages.getAdminsWithInvites", List.of()),
          Map.entry(
              "messages.getChatInviteImporters",
              List.of("offset_date", 0, "offset_user", NOBODY, "limit", 1)),
          Map.entry("messages.hideChatJoinRequest", List.of("user_id", SELF)),
          Map.entry("messages.hideAllChatJoinRequests", List.of()));

  private final Service service = new Service();
  private final Inputs inputs = new Inputs(service.world());

  static List<String> methods() {
    return List.copyOf(ARGUMENTS.keySet());
  }

  @ParameterizedTest
  @MethodSource("methods")
  void anAdminsMethodIsForAdmins(String method) {
    assertThat(call(method, "alice", TlObject.of("inputPeerEmpty")))
        .isEqualTo("400 PEER_ID_INVALID");
    assertThat(call(method, "carol", inputs.peer(5001))).isEqualTo("400 CHAT_ADMIN_REQUIRED");
    assertThat(call(method, "bob", inputs.peer(4001))).isEqualTo("403 CHAT_WRITE_FORBIDDEN");
    assertThat(call(method, "bob", inputs.peer(5001))).isEqualTo("403 CHAT_WRITE_FORBIDDEN");
    assertThat(call(method, "bob", inputs.peer(6001))).isEqualTo("400 CHANNEL_PRIVATE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "messages.editExportedChatInvite",
        "messages.deleteExportedChatInvite",
        "messages.getExportedChatInvite"
      })
  void aLinkThatNobodyMadeIsExpired(String method) {
    assertThat(call(method, "alice", inputs.peer(5001))).isEqualTo("400 INVITE_HASH_EXPIRED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"messages.deleteRevokedExportedChatInvites", "messages.getExportedChatInvites"})
  void anAdminIsNamedAsOne(String method) {
    TlObject room = inputs.peer(5001);
    for (TlObject other : List.of(NOBODY, inputs.user("carol"), inputs.user("mallet"))) {
      assertThat(service.line("alice").refusal(method, "peer", room, "admin_id", other, "limit", 1))
          .isEqualTo("400 ADMIN_ID_INVALID");
    }
  }

  @ParameterizedTest
  @CsvSource({"-1", "100000"})
  void noLinkIsEditedToAnImpossibleLimit(int limit) {
    assertThat(
            service
                .line("alice")
                .refusal(
                    "messages.editExportedChatInvite",
                    "peer",
                    inputs.peer(5001),
                    "link",
                    BookClub.SUPERGROUP_LINK,
                    "usage_limit",
                    limit))
        .isEqualTo("400 USAGE_LIMIT_INVALID");
  }

  @Test
  void anAdminMayNotTouchTheLinksOfTheCreator() {
    assertThat(
            service
                .line("usher")
                .refusal(
                    "messages.editExportedChatInvite",
                    "peer",
                    inputs.peer(5001),
                    "link",
                    BookClub.SUPERGROUP_LINK,
                    "title",
                    "mine"))
        .isEqualTo("400 CHAT_ADMIN_REQUIRED");
  }

  @Test
  void nobodyTogglesApprovalWithoutTheRight() {
    assertThat(toggle("carol", inputs.channel(5001))).isEqualTo("400 CHAT_ADMIN_REQUIRED");
    assertThat(toggle("alice", TlObject.of("inputChannelEmpty"))).isEqualTo("400 CHANNEL_INVALID");
  }

  @ParameterizedTest
  @CsvSource({"inputPeerEmpty, 400 PEER_ID_INVALID", "inputPeerChat, 400 MSG_ID_INVALID"})
  void somebodyFromAMessageMustHaveBeenThere(String peer, String error) {
    TlObject seen =
        TlObject.of(
            "inputUserFromMessage",
            "peer",
            peer.equals("inputPeerChat") ? inputs.peer(4001) : TlObject.of(peer),
            "msg_id",
            1,
            "user_id",
            1002L);
    CallLine alice = service.line("alice");
    assertThat(
            alice.refusal(
                "messages.addChatUser", "chat_id", 4001L, "user_id", seen, "fwd_limit", 0))
        .isEqualTo(error);
    assertThat(
            alice.refusal(
                "channels.inviteToChannel",
                "channel",
                inputs.channel(5001),
                "users",
                List.of(seen)))
        .isEqualTo(error);
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages.addChatUser", "messages.deleteChatUser"})
  void aUserNeedsItsAccessHash(String method) {
    TlObject wrong = TlObject.of("inputUser", "user_id", 1003L, "access_hash", 1L);
    assertThat(
            service
                .line("alice")
                .refusal(method, "chat_id", 4001L, "user_id", wrong, "fwd_limit", 0))
        .isEqualTo("400 USER_ID_INVALID");
  }

  private String toggle(String caller, TlObject channel) {
    return service
        .line(caller)
        .refusal("channels.toggleJoinRequest", "channel", channel, "enabled", true);
  }

  private String call(String method, String caller, TlObject peer) {
    List<Object> fields = new ArrayList<>(List.of("peer", peer));
    fields.addAll(ARGUMENTS.getOrDefault(method, List.of()));
    return service.line(caller).refusal(method, fields.toArray());
  }
}
