// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.contacts;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;

/** Wants to hear from an account again. */
public final class Unblock extends Method<Unblock.Request> {
  record Request(TlObject id) {}

  private final World world;
  private final Peers peers;

  public Unblock(World world) {
    super("contacts.unblock", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
  }

  @Override
  public Boolean call(Request request, Caller caller) {
    Account other = BlockedPeers.account(world, peers, request.id(), caller.account());
    return world.accountManagement().block(caller.account(), other, false, caller.now());
  }
}
