// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.ReadView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Peer;

/** Marks a private chat or a basic group as read. */
public final class ReadHistory extends Method<ReadHistory.Request> {

  record Request(TlObject peer, int maxId) {}

  private final World world;
  private final Peers peers;

  public ReadHistory(World world) {
    super("messages.readHistory", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Peer peer = peers.readPeer(request.peer(), caller.account());
    if (peer.isChannel()) {
      // channels.readHistory is for those
      throw new RpcError(ErrorType.PEER_ID_INVALID);
    }
    return ReadView.affected(
        world.messaging().readMarks().read(caller.account(), peer, request.maxId()));
  }
}
