// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.payments;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.StarsView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.Subscription;
import java.util.List;

/** How many Stars there are. */
public final class GetStarsStatus extends Method<GetStarsStatus.Request> {
  record Request(TlObject peer) {}

  private final World world;
  private final StarsPeers peers;
  private final StarsView view;

  public GetStarsStatus(World world) {
    super("payments.getStarsStatus", Request.class, Access.USERS);
    this.world = world;
    this.peers = new StarsPeers(world);
    this.view = new StarsView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Peer peer = peers.of(request.peer(), caller.account());
    List<Subscription> subscriptions =
        peer.isUser() ? world.payments().subscriptions().of(caller.account()) : List.of();
    return view.status(
        peer, world.payments().stars().transactions(peer), null, subscriptions, caller.account());
  }
}
