// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import dev.doppelgram.method.account.FinishTakeoutSession;
import dev.doppelgram.method.account.InitTakeoutSession;
import dev.doppelgram.method.channels.CheckUsername;
import dev.doppelgram.method.channels.DeactivateAllUsernames;
import dev.doppelgram.method.channels.GetAdminLog;
import dev.doppelgram.method.channels.GetAdminedPublicChannels;
import dev.doppelgram.method.channels.GetChannelRecommendations;
import dev.doppelgram.method.channels.GetGroupsForDiscussion;
import dev.doppelgram.method.channels.GetInactiveChannels;
import dev.doppelgram.method.channels.GetLeftChannels;
import dev.doppelgram.method.channels.ReorderUsernames;
import dev.doppelgram.method.channels.SetDiscussionGroup;
import dev.doppelgram.method.channels.ToggleJoinToSend;
import dev.doppelgram.method.channels.ToggleUsername;
import dev.doppelgram.method.channels.UpdateUsername;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.world.World;
import java.util.List;

/** Usernames and logs of channels and supergroups, and lists of chats that clients show. */
final class PublicChatMethods {
  private PublicChatMethods() {}

  static List<Method<?>> of(World world) {
    return List.of(
        new CheckUsername(world),
        new DeactivateAllUsernames(world),
        new GetAdminLog(world),
        new GetAdminedPublicChannels(world),
        new GetChannelRecommendations(world),
        new GetGroupsForDiscussion(world),
        new GetInactiveChannels(world),
        new GetLeftChannels(world),
        new FinishTakeoutSession(),
        new InitTakeoutSession(),
        new ReorderUsernames(world),
        new SetDiscussionGroup(world),
        new ToggleJoinToSend(world),
        new ToggleUsername(world),
        new UpdateUsername(world));
  }
}
