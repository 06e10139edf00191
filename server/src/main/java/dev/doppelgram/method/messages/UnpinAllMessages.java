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

/** Unpins all messages of a chat. */
public final class UnpinAllMessages extends Method<UnpinAllMessages.Request> {
  record Request(TlObject peer) {}

  private final World world;
  private final Peers peers;

  public UnpinAllMessages(World world) {
    super("messages.unpinAllMessages", Request.class, Access.ACCOUNTS);
    this.world = world;
    this.peers = new Peers(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Peer peer = peers.peer(request.peer(), caller.account());
    return ReadView.affectedHistory(
        world.messaging().messageActions().pins().unpinAll(caller.account(), peer, caller.now()));
  }
}
