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

/** What the caller pays for. */
public final class GetStarsSubscriptions extends Method<GetStarsSubscriptions.Request> {
  record Request(TlObject peer, boolean missingBalance) {}

  private final World world;
  private final StarsPeers peers;
  private final StarsView view;

  public GetStarsSubscriptions(World world) {
    super("payments.getStarsSubscriptions", Request.class, Access.USERS);
    this.world = world;
    this.peers = new StarsPeers(world);
    this.view = new StarsView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    peers.refuseUnlessSelf(request.peer(), caller.account());
    List<Subscription> subscriptions =
        world.payments().subscriptions().of(caller.account()).stream()
            .filter(
                one ->
                    !request.missingBalance() || world.payments().subscriptions().missing(one) > 0)
            .toList();
    return view.status(
        Peer.user(caller.account().id()), List.of(), null, subscriptions, caller.account());
  }
}
