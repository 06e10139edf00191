// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.method.peer.MessageInputs;
import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.UpdatesView;
import dev.doppelgram.world.Forwards;
import dev.doppelgram.world.Messages;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Peer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends messages on. */
public final class ForwardMessages extends Method<ForwardMessages.Request> {
  record Request(
      TlObject fromPeer,
      List<Integer> id,
      List<Long> randomId,
      TlObject toPeer,
      boolean silent,
      boolean dropAuthor,
      boolean dropMediaCaptions,
      @Nullable Integer scheduleDate) {}

  private final World world;
  private final Peers peers;
  private final UpdatesView view;

  public ForwardMessages(World world) {
    super("messages.forwardMessages", Request.class, Access.ACCOUNTS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new UpdatesView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Account self = caller.account();
    Peer from = peers.readPeer(request.fromPeer(), self);
    Peer to = peers.peer(request.toPeer(), self);
    MessageInputs.refuseIfScheduled(request.scheduleDate(), self);
    Forwards.Selection selection =
        new Forwards.Selection(
            from,
            request.id(),
            request.randomId(),
            request.dropAuthor(),
            request.dropMediaCaptions(),
            request.silent());
    List<Messages.Sent> sent =
        world.messaging().messageActions().forwards().forward(self, to, selection, caller.now());
    return view.sent(sent, request.randomId(), self, caller.now());
  }
}
