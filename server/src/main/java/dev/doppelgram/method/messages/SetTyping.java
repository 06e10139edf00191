// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Peer;

/** Shows others that one is about to write. */
public final class SetTyping extends Method<SetTyping.Request> {
  record Request(TlObject peer, TlObject action) {}

  private final World world;
  private final Peers peers;

  public SetTyping(World world) {
    super("messages.setTyping", Request.class, Access.ACCOUNTS);
    this.world = world;
    this.peers = new Peers(world);
  }

  @Override
  public Boolean call(Request request, Caller caller) {
    Peer peer = peers.peer(request.peer(), caller.account());
    world
        .messaging()
        .messageActions()
        .typists()
        .type(caller.account(), peer, request.action().forAnyLayer(), caller.now());
    return true;
  }
}
