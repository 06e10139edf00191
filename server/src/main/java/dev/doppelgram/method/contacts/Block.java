// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.contacts;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;

/** Does not want to hear from an account. */
public final class Block extends Method<Block.Request> {
  record Request(TlObject id) {}

  private final World world;
  private final Peers peers;

  public Block(World world) {
    super("contacts.block", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
  }

  @Override
  public Boolean call(Request request, Caller caller) {
    Account other = BlockedPeers.account(world, peers, request.id(), caller.account());
    return world.accountManagement().block(caller.account(), other, true, caller.now());
  }
}
