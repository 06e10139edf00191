// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import dev.doppelgram.method.account.GetChatThemes;
import dev.doppelgram.method.messages.GetPaidReactionPrivacy;
import dev.doppelgram.method.messages.GetStickerSet;
import dev.doppelgram.method.stories.GetPeerMaxIDs;
import dev.doppelgram.method.stories.GetPeerStories;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.world.World;
import java.util.List;

/** What clients ask for when they start, of things that no world has. */
final class RoutineMethods {
  private RoutineMethods() {}

  static List<Method<?>> of(World world) {
    return List.of(
        new GetChatThemes(),
        new GetPaidReactionPrivacy(),
        new GetPeerMaxIDs(),
        new GetPeerStories(world),
        new GetStickerSet());
  }
}
