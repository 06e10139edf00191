// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.UpdatesView;
import dev.doppelgram.world.ChatCreation.Created;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import java.time.Instant;
import java.util.List;

/** Creates a basic group. */
public final class CreateChat extends Method<CreateChat.Request> {
  record Request(List<TlObject> users, String title) {}

  private final World world;
  private final Peers peers;
  private final UpdatesView view;

  public CreateChat(World world) {
    super("messages.createChat", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new UpdatesView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    List<Account> guests =
        request.users().stream().map(user -> peers.liveUser(user, caller.account())).toList();
    Instant now = caller.now();
    Created created =
        world
            .chatManagement()
            .chatCreation()
            .group(
                caller.account(),
                request.title(),
                guests,
                caller.resultType().equals("Updates"),
                now);
    TlObject updates =
        UpdatesView.withMessageId(
            view.of(created.chat(), created.events(), caller.account(), now), created.randomId());
    return UpdatesView.invitedUsers(updates, created.missing(), caller.resultType());
  }
}
