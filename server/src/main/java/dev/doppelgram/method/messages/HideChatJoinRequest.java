// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.UpdatesView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.WorldEvent;
import java.time.Instant;
import java.util.List;

/** Grants or declines a request to join. */
public final class HideChatJoinRequest extends Method<HideChatJoinRequest.Request> {
  record Request(TlObject peer, TlObject userId, boolean approved) {}

  private final World world;
  private final Peers peers;
  private final UpdatesView view;

  public HideChatJoinRequest(World world) {
    super("messages.hideChatJoinRequest", Request.class, Access.ACCOUNTS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new UpdatesView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Chat chat = peers.chat(request.peer(), caller.account());
    Account requester = peers.liveUser(request.userId(), caller.account());
    Instant now = caller.now();
    List<WorldEvent> events =
        world.joinRequests().decide(caller.account(), chat, requester, request.approved(), now);
    return view.of(chat, events, caller.account(), now);
  }
}
