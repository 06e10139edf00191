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

/** Leaves a basic group, or removes somebody from it. */
public final class DeleteChatUser extends Method<DeleteChatUser.Request> {
  record Request(long chatId, TlObject userId) {}

  private final World world;
  private final Peers peers;
  private final UpdatesView view;

  public DeleteChatUser(World world) {
    super("messages.deleteChatUser", Request.class, Access.ACCOUNTS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new UpdatesView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Chat group = peers.group(request.chatId());
    Account account = peers.liveUser(request.userId(), caller.account());
    Instant now = caller.now();
    List<WorldEvent> events =
        world.chatManagement().leavingChats().remove(caller.account(), group, account, now);
    return view.of(group, events, caller.account(), now);
  }
}
