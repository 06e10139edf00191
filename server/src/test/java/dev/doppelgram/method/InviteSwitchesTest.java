// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.rpc.CallGate;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.model.InviteSwitches;
import dev.doppelgram.world.model.Switches;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the switches of links and of private channels change. */
@Timeout(10)
class InviteSwitchesTest {
  private static final String CHECK = "messages.checkChatInvite";

  @Test
  void aLinkToAPublicChatIsOpenOrShowsTheChatFromOutside() {
    assertThat(with(InviteSwitches.DEFAULT).object(CHECK, "hash", BookClub.SUPERGROUP_LINK))
        .extracting(TlObject::name, invite -> invite.flag("public"))
        .containsExactly("chatInvite", true);
    TlObject already =
        with(new InviteSwitches(true, false, 0, false))
            .object(CHECK, "hash", BookClub.SUPERGROUP_LINK);
    assertThat(already.name()).isEqualTo("chatInviteAlready");
    assertThat(already.object("chat").flag("left")).isTrue();
    assertThat(
            with(new InviteSwitches(true, false, 0, false))
                .object(CHECK, "hash", BookClub.GROUP_LINK)
                .name())
        .isEqualTo("chatInvite");
  }

  @ParameterizedTest
  @CsvSource({"+B5MnlS34H1JKyBE7", "https://t.me/+B5MnlS34H1JKyBE7", "B5MnlS34H1JKyBE7/", "1234"})
  void aHashThatCannotBeIsExpiredOrInvalid(String hash) {
    assertThat(with(InviteSwitches.DEFAULT).refusal(CHECK, "hash", hash))
        .isEqualTo("400 INVITE_HASH_EXPIRED");
    assertThat(with(new InviteSwitches(false, true, 0, false)).refusal(CHECK, "hash", hash))
        .isEqualTo("400 INVITE_HASH_INVALID");
  }

  @ParameterizedTest
  @CsvSource({"0, 400, 406", "400, 400, 400", "406, 406, 406"})
  void aPrivateChannelHasTheCodeOfTheMethodOrOfTheSwitch(int wanted, int few, int full) {
    Service service = service(new InviteSwitches(false, false, wanted, false));
    CallLine bob = service.line("bob");
    TlObject news = new Inputs(service.world()).channel(6001);
    assertThat(bob.refusal("channels.getChannels", "id", List.of(news)))
        .isEqualTo(few + " CHANNEL_PRIVATE");
    assertThat(bob.refusal("channels.getFullChannel", "channel", news))
        .isEqualTo(full + " CHANNEL_PRIVATE");
  }

  @Test
  void theDialogOfADeletedChannelIsPrivate() {
    Service service = new Service();
    CallLine alice = service.line("alice");
    Inputs inputs = new Inputs(service.world());
    TlObject peer = TlObject.of("inputDialogPeer", "peer", inputs.peer(6001));
    alice.call("channels.deleteChannel", "channel", inputs.channel(6001));
    assertThat(alice.refusal("messages.getPeerDialogs", "peers", List.of(peer)))
        .isEqualTo("400 CHANNEL_PRIVATE");
  }

  @ParameterizedTest
  @CsvSource({"60, false", "300, false", "3600, false", "60, true", "300, true", "3600, true"})
  void shortPeriodsAreSoldWithTheSwitchOnly(int period, boolean tested) {
    Service service = service(new InviteSwitches(false, false, 0, tested));
    TlObject pricing = TlObject.of("starsSubscriptionPricing", "period", period, "amount", 5L);
    TlObject news = new Inputs(service.world()).peer(6001);
    assertThat(
            service
                .line("alice")
                .refusal(
                    "messages.exportChatInvite", "peer", news, "subscription_pricing", pricing))
        .isEqualTo(tested && period < 3600 ? "ok" : "400 SUBSCRIPTION_PERIOD_INVALID");
  }

  private static CallLine with(InviteSwitches switches) {
    return service(switches).line("bob");
  }

  private static Service service(InviteSwitches switches) {
    return new Service(BookClub.world(Switches.DEFAULT.withInvites(switches)), CallGate.OPEN);
  }
}
