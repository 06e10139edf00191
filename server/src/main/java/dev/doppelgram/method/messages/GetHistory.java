// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.HistoryView;
import dev.doppelgram.world.Histories;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Peer;

/** The messages of a chat, newest first, in pages. */
public final class GetHistory extends Method<GetHistory.Request> {

  record Request(
      TlObject peer,
      int offsetId,
      int offsetDate,
      int addOffset,
      int limit,
      int maxId,
      int minId) {}

  private final World world;
  private final Peers peers;
  private final HistoryView view;

  public GetHistory(World world) {
    super("messages.getHistory", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new HistoryView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Peer peer = peers.readPeer(request.peer(), caller.account());
    Histories.Span span =
        new Histories.Span(
            request.offsetId(),
            request.offsetDate(),
            request.addOffset(),
            request.limit(),
            request.maxId(),
            request.minId());
    return view.page(
        world.messaging().histories().page(caller.account(), peer, span, caller.now()),
        caller.account());
  }
}
