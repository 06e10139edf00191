// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.EmptyView;
import dev.doppelgram.world.World;

/** What a client may offer to do about a chat, such as to report it: nothing. */
public final class GetPeerSettings extends Method<GetPeerSettings.Request> {
  record Request(TlObject peer) {}

  private final Peers peers;

  public GetPeerSettings(World world) {
    super("messages.getPeerSettings", Request.class, Access.USERS);
    this.peers = new Peers(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    peers.readPeer(request.peer(), caller.account());
    return EmptyView.peerSettings(caller.resultType());
  }
}
