// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.payments;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;

/** Joins again what the caller has paid for. */
public final class FulfillStarsSubscription extends Method<FulfillStarsSubscription.Request> {
  record Request(TlObject peer, String subscriptionId) {}

  private final World world;
  private final StarsPeers peers;

  public FulfillStarsSubscription(World world) {
    super("payments.fulfillStarsSubscription", Request.class, Access.USERS);
    this.world = world;
    this.peers = new StarsPeers(world);
  }

  @Override
  public Boolean call(Request request, Caller caller) {
    peers.refuseUnlessSelf(request.peer(), caller.account());
    world
        .payments()
        .subscriptions()
        .fulfill(caller.account(), request.subscriptionId(), caller.now());
    return true;
  }
}
