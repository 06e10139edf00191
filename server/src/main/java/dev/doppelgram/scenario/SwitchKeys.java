// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.world.model.ClientSwitches;
import dev.doppelgram.world.model.InviteSwitches;
import dev.doppelgram.world.model.Switches;
import org.jspecify.annotations.Nullable;

/** The switches that are not as they usually are, by the keys of scenario files. */
final class SwitchKeys {
  private SwitchKeys() {}

  static ScenarioKeys of(Switches switches) {
    Switches usual = Switches.DEFAULT;
    ScenarioKeys keys =
        new ScenarioKeys()
            .put("expired_code", other(switches.expiredCode(), usual.expiredCode()))
            .put("bots_may_check", flag(switches.botsMayCheck(), usual.botsMayCheck()))
            .put("unknown_hash", word(switches.unknownHashInvalid(), "invalid"))
            .put("slots_full", word(switches.slotsFullUsersTooMuch(), "users_too_much"))
            .put("banned", word(switches.bannedChannelPrivate(), "channel_private"))
            .put("deleted_chat", word(switches.deletedChannelInvalid(), "channel_invalid"))
            .put(
                "join_request_on_links",
                flag(switches.joinRequestOnLinks(), usual.joinRequestOnLinks()))
            .put("supergroup_join", word(switches.supergroupJoinLazy(), "lazy"))
            .put(
                "preview_participants",
                switches.previewParticipants() == usual.previewParticipants()
                    ? null
                    : String.valueOf(switches.previewParticipants()))
            .put("strict_seqno", flag(switches.strictSeqno(), usual.strictSeqno()))
            .put("strict_dc", flag(switches.strictDc(), usual.strictDc()));
    InviteSwitches invites = switches.invites();
    ClientSwitches clients = switches.clients();
    return keys.put("public_link", word(invites.publicLinkAlready(), "already"))
        .put("malformed_hash", word(invites.malformedHashInvalid(), "invalid"))
        .put("channel_private", invites.channelPrivateCode())
        .put("test_subscription_periods", flag(invites.testSubscriptionPeriods(), false))
        .put("unserved", word(clients.unservedEmpty(), "empty"))
        .put(
            "channel_difference_timeout",
            clients.channelDifferenceTimeout() == ClientSwitches.DEFAULT.channelDifferenceTimeout()
                ? null
                : String.valueOf(clients.channelDifferenceTimeout()))
        .put("duplicate_key", flag(clients.duplicateKey(), false))
        .put("login_messages", flag(clients.loginMessages(), false))
        .put("login_code", clients.loginCode());
  }

  private static @Nullable Integer other(int value, int usual) {
    return value == usual ? null : Integer.valueOf(value);
  }

  private static @Nullable String flag(boolean value, boolean usual) {
    return value == usual ? null : value ? "yes" : "no";
  }

  private static @Nullable String word(boolean other, String word) {
    return other ? word : null;
  }
}
