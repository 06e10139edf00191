// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.tl.TlObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A public supergroup that everybody finds, and that lets people in with approval only. */
@Timeout(10)
class PublicJoinRequestTest {
  private final Service service = new Service();
  private final Inputs inputs = new Inputs(service.world());
  private final CallLine alice = service.line("alice").at(198);
  private final CallLine usher = service.line("usher").at(198);
  private final CallLine bob = service.line("bob").at(198);

  @Test
  void aPublicSupergroupAsksForApproval() {
    toggle(true);
    assertThat(bob.refusal("channels.joinChannel", "channel", inputs.channel(5001)))
        .isEqualTo("400 INVITE_REQUEST_SENT");
    assertThat(difference(usher.at(143)).objects("other_updates").get(0).object("invite").name())
        .isEqualTo("chatInvitePublicJoinRequests");
    assertThat(difference(usher.at(142)).objects("other_updates").get(0).object("invite").name())
        .isEqualTo("chatInviteExported");
    alice.call(
        "messages.hideChatJoinRequest",
        "peer",
        inputs.peer(5001),
        "user_id",
        inputs.user("bob"),
        "approved",
        true);
    TlObject joined = difference(usher.at(198)).objects("other_updates").get(1);
    assertThat(joined.name()).isEqualTo("updateChannelParticipant");
    assertThat(joined.object("invite").name()).isEqualTo("chatInvitePublicJoinRequests");
    assertThat(difference(usher.at(142)).objects("other_updates").get(1).has("invite")).isFalse();
    toggle(false);
    assertThat(
            service
                .line("alice")
                .refusal(
                    "channels.toggleJoinRequest",
                    "channel",
                    inputs.channel(5001),
                    "enabled",
                    false))
        .isEqualTo("400 CHAT_NOT_MODIFIED");
    assertThat(
            alice.refusal(
                "channels.toggleJoinRequest", "channel", inputs.channel(6001), "enabled", true))
        .isEqualTo("400 CHAT_PUBLIC_REQUIRED");
  }

  @Test
  void theLinksOfASupergroupFollowItIfToldTo() {
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
    assertThat(service.world().links().all())
        .filteredOn(link -> link.chatId() == 5001)
        .allMatch(link -> link.requestNeeded());
  }

  private void toggle(boolean enabled) {
    TlObject updates =
        alice.object(
            "channels.toggleJoinRequest", "channel", inputs.channel(5001), "enabled", enabled);
    assertThat(updates.objects("chats").get(0).flag("join_request")).isEqualTo(enabled);
    assertThat(updates.objects("updates"))
        .extracting(TlObject::name)
        .containsExactly("updateChannel");
  }

  private static TlObject difference(CallLine line) {
    return line.object("updates.getDifference", "pts", 1, "date", 1, "qts", 0);
  }
}
