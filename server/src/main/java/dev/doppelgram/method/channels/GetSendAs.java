// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.channels;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.ContactsView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Peer;

/** In whose name the caller may write in a chat: its own. */
public final class GetSendAs extends Method<GetSendAs.Request> {
  record Request(TlObject peer) {}

  private final World world;
  private final Peers peers;

  public GetSendAs(World world) {
    super("channels.getSendAs", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Account self = caller.account();
    Peer peer = peers.peer(request.peer(), self);
    world.messaging().histories().refuseUnlessOpen(self, peer, caller.now());
    if (!peer.isChannel()) {
      throw new RpcError(ErrorType.PEER_ID_INVALID);
    }
    return ContactsView.sendAs(self);
  }
}
