// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.UpdatesView;
import dev.doppelgram.world.Pins;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Peer;

/** Pins a message, or unpins it. */
public final class UpdatePinnedMessage extends Method<UpdatePinnedMessage.Request> {
  record Request(TlObject peer, int id, boolean silent, boolean unpin, boolean pmOneside) {}

  private final World world;
  private final Peers peers;
  private final UpdatesView view;

  public UpdatePinnedMessage(World world) {
    super("messages.updatePinnedMessage", Request.class, Access.ACCOUNTS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new UpdatesView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Account self = caller.account();
    Peer peer = peers.peer(request.peer(), self);
    Pins.Pin pin =
        new Pins.Pin(request.id(), !request.unpin(), request.pmOneside(), request.silent());
    return view.of(
        world.messaging().messageActions().pins().pin(self, peer, pin, caller.now()),
        self,
        caller.now());
  }
}
