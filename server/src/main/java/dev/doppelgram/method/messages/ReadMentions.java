// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.ReadView;
import dev.doppelgram.world.ReadMarks;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Peer;

/** Marks mentions as read: there are none. */
public final class ReadMentions extends Method<ReadMentions.Request> {
  record Request(TlObject peer) {}

  private final World world;
  private final Peers peers;

  public ReadMentions(World world) {
    super("messages.readMentions", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Account self = caller.account();
    Peer peer = peers.peer(request.peer(), self);
    world.messaging().histories().refuseUnlessOpen(self, peer, caller.now());
    int pts = world.messaging().dialogs().of(self, peer).pts();
    return ReadView.affectedHistory(
        new ReadMarks.Affected(
            peer.isChannel() ? pts : world.boxes().state(self, caller.now()).pts(), 0));
  }
}
