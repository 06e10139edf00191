// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.channels;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.ChatView;
import dev.doppelgram.world.ChatLists.Recommended;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import org.jspecify.annotations.Nullable;

/** Public channels that the caller may like too, which clients ask for after a join. */
public final class GetChannelRecommendations extends Method<GetChannelRecommendations.Request> {
  record Request(@Nullable TlObject channel) {}

  private final World world;
  private final Peers peers;

  public GetChannelRecommendations(World world) {
    super("channels.getChannelRecommendations", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Account self = caller.account();
    TlObject like = request.channel();
    Chat channel = like == null ? null : peers.openChannel(like, self);
    Recommended found = world.chatManagement().chatLists().recommended(self, channel);
    return ChatView.slice(found.chats(), found.count(), world, self);
  }
}
