// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.Peer;

/** How many members of a chat are logged in somewhere. */
public final class GetOnlines extends Method<GetOnlines.Request> {
  record Request(TlObject peer) {}

  private final World world;
  private final Peers peers;

  public GetOnlines(World world) {
    super("messages.getOnlines", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Account self = caller.account();
    Peer peer = peers.peer(request.peer(), self);
    world.messaging().histories().refuseUnlessOpen(self, peer, caller.now());
    int onlines = 0;
    if (!peer.isUser()) {
      for (Member member : world.chats().members(peer.id()).all()) {
        onlines += world.auth().authorizations().keysOf(member.accountId()).isEmpty() ? 0 : 1;
      }
    }
    return TlObject.of("chatOnlines", "onlines", onlines);
  }
}
