// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;

/** Makes a member of a basic group an admin, or an ordinary member again. */
public final class EditChatAdmin extends Method<EditChatAdmin.Request> {
  record Request(long chatId, TlObject userId, boolean isAdmin) {}

  private final World world;
  private final Peers peers;

  public EditChatAdmin(World world) {
    super("messages.editChatAdmin", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
  }

  @Override
  public Boolean call(Request request, Caller caller) {
    Chat group = peers.openGroup(request.chatId());
    Account account = peers.user(request.userId(), caller.account());
    world
        .chatManagement()
        .promotions()
        .toggle(caller.account(), group, account, request.isAdmin(), caller.now());
    return true;
  }
}
