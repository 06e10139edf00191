// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.updates;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.DifferenceView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;

/** What came into a channel or supergroup since the caller last looked. */
public final class GetChannelDifference extends Method<GetChannelDifference.Request> {

  record Request(TlObject channel, int pts, int limit) {}

  private final World world;
  private final Peers peers;
  private final DifferenceView view;

  public GetChannelDifference(World world) {
    super("updates.getChannelDifference", Request.class, Access.ACCOUNTS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new DifferenceView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Account self = caller.account();
    Chat channel = peers.channel(request.channel(), self);
    return view.ofChannel(
        world
            .messaging()
            .differences()
            .ofChannel(self, channel, request.pts(), request.limit(), caller.now()),
        self);
  }
}
