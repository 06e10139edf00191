// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.tl.TlObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What those still see of a basic group who left it, and what becomes of it without its creator.
 */
@Timeout(10)
class LeftGroupTest {
  private static final TlObject SELF = TlObject.of("inputUserSelf");

  private final Service service = new Service();
  private final Inputs inputs = new Inputs(service.world());
  private final CallLine alice = service.line("alice").at(198);
  private final CallLine carol = service.line("carol").at(198);

  @ParameterizedTest
  @ValueSource(ints = {122, 158, 198, 229})
  void oneWhoLeftStillSeesTheGroup(int layer) {
    leave(carol.at(layer));
    TlObject seen = carol.object("messages.getChats", "id", List.of(4001L)).objects("chats").get(0);
    assertThat(seen.name()).isEqualTo("chat");
    assertThat(seen.flag("left")).isTrue();
    assertThat(dialogs(carol)).extracting(TlObject::name).contains("chat");
  }

  @Test
  void oneWhoWasRemovedDoesNot() {
    alice.call("messages.deleteChatUser", "chat_id", 4001L, "user_id", inputs.user("carol"));
    TlObject seen = carol.object("messages.getChats", "id", List.of(4001L)).objects("chats").get(0);
    assertThat(seen.name()).isEqualTo("chatForbidden");
  }

  @Test
  void theCreatorStaysThatAndTheLinksWork() {
    leave(alice);
    TlObject seen = alice.object("messages.getChats", "id", List.of(4001L)).objects("chats").get(0);
    assertThat(seen.flag("creator")).isTrue();
    assertThat(seen.flag("left")).isTrue();
    CallLine bob = service.line("bob").at(198);
    assertThat(bob.refusal("messages.importChatInvite", "hash", BookClub.GROUP_LINK))
        .isEqualTo("ok");
  }

  @Test
  void whoLeftComesBackByItselfWithTheRightsOfACreator() {
    leave(alice);
    alice.call("messages.addChatUser", "chat_id", 4001L, "user_id", SELF, "fwd_limit", 10);
    assertThat(alice.refusal("messages.exportChatInvite", "peer", inputs.peer(4001)))
        .isEqualTo("ok");
  }

  private static void leave(CallLine member) {
    member.call("messages.deleteChatUser", "chat_id", 4001L, "user_id", SELF);
  }

  private static List<TlObject> dialogs(CallLine account) {
    return account
        .object(
            "messages.getDialogs",
            "offset_date",
            0,
            "offset_id",
            0,
            "offset_peer",
            TlObject.of("inputPeerEmpty"),
            "limit",
            10,
            "hash",
            0L)
        .objects("chats");
  }
}
