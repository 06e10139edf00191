// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.ChatView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;

/** The chats that the caller and somebody else are both in. */
public final class GetCommonChats extends Method<GetCommonChats.Request> {
  record Request(TlObject userId, long maxId, int limit) {}

  private final World world;
  private final Peers peers;

  public GetCommonChats(World world) {
    super("messages.getCommonChats", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Account other = peers.user(request.userId(), caller.account());
    return ChatView.list(
        world
            .chatManagement()
            .participants()
            .common(caller.account(), other, request.maxId(), request.limit()),
        world,
        caller.account());
  }
}
