// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Chat;

/** Ends a basic group for everybody. */
public final class DeleteChat extends Method<DeleteChat.Request> {
  record Request(long chatId) {}

  private final World world;
  private final Peers peers;

  public DeleteChat(World world) {
    super("messages.deleteChat", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
  }

  @Override
  public Boolean call(Request request, Caller caller) {
    Chat group = peers.openGroup(request.chatId());
    world.chatManagement().chatSettings().delete(caller.account(), group);
    return true;
  }
}
