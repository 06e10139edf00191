// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.stories;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.EmptyView;
import dev.doppelgram.world.World;

/** The stories of a user or a chat: none. */
public final class GetPeerStories extends Method<GetPeerStories.Request> {
  record Request(TlObject peer) {}

  private final Peers peers;

  public GetPeerStories(World world) {
    super("stories.getPeerStories", Request.class, Access.USERS);
    this.peers = new Peers(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    return EmptyView.peerStories(peers.readPeer(request.peer(), caller.account()));
  }
}
