// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.payments;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;
import org.jspecify.annotations.Nullable;

/** Cancels what the caller pays for, or takes that back. */
public final class ChangeStarsSubscription extends Method<ChangeStarsSubscription.Request> {
  record Request(TlObject peer, String subscriptionId, @Nullable Boolean canceled) {}

  private final World world;
  private final StarsPeers peers;

  public ChangeStarsSubscription(World world) {
    super("payments.changeStarsSubscription", Request.class, Access.USERS);
    this.world = world;
    this.peers = new StarsPeers(world);
  }

  @Override
  public Boolean call(Request request, Caller caller) {
    peers.refuseUnlessSelf(request.peer(), caller.account());
    world
        .payments()
        .subscriptions()
        .change(caller.account(), request.subscriptionId(), request.canceled());
    return true;
  }
}
