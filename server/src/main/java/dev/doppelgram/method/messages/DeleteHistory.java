// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.ReadView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Peer;

/** Deletes the messages of a private chat or a basic group. */
public final class DeleteHistory extends Method<DeleteHistory.Request> {
  record Request(TlObject peer, int maxId, boolean revoke) {}

  private final World world;
  private final Peers peers;

  public DeleteHistory(World world) {
    super("messages.deleteHistory", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Peer peer = peers.readPeer(request.peer(), caller.account());
    return ReadView.affectedHistory(
        world
            .messaging()
            .messageActions()
            .deletions()
            .deleteHistory(
                caller.account(), peer, request.maxId(), request.revoke(), caller.now()));
  }
}
