// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.UpdatesView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.WorldEvent;
import java.time.Instant;
import java.util.List;

/** Renames a basic group. */
public final class EditChatTitle extends Method<EditChatTitle.Request> {
  record Request(long chatId, String title) {}

  private final World world;
  private final Peers peers;
  private final UpdatesView view;

  public EditChatTitle(World world) {
    super("messages.editChatTitle", Request.class, Access.ACCOUNTS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new UpdatesView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Chat group = peers.openGroup(request.chatId());
    Instant now = caller.now();
    List<WorldEvent> events =
        world
            .chatManagement()
            .chatSettings()
            .editTitle(caller.account(), group, request.title(), now);
    return view.of(group, events, caller.account(), now);
  }
}
