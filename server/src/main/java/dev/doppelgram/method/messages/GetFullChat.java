// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.FullChatView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Chat;

/** All that is shown on the page of a basic group. */
public final class GetFullChat extends Method<GetFullChat.Request> {
  record Request(long chatId) {}

  private final World world;
  private final Peers peers;
  private final FullChatView view;

  public GetFullChat(World world) {
    super("messages.getFullChat", Request.class, Access.ACCOUNTS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new FullChatView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Chat group = peers.group(request.chatId());
    return view.of(
        world.chatManagement().participants().group(caller.account(), group, caller.now()),
        caller.account());
  }
}
