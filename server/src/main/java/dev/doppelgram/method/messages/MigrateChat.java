// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.UpdatesView;
import dev.doppelgram.world.Migrations;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Chat;
import java.time.Instant;

/** Makes a supergroup of a basic group. */
public final class MigrateChat extends Method<MigrateChat.Request> {
  record Request(long chatId) {}

  private final World world;
  private final Peers peers;
  private final UpdatesView view;

  public MigrateChat(World world) {
    super("messages.migrateChat", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new UpdatesView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Chat group = peers.group(request.chatId());
    Instant now = caller.now();
    Migrations.Migrated migrated =
        world.chatManagement().migrations().migrate(caller.account(), group, now);
    return view.ofAll(migrated.events(), caller.account(), now);
  }
}
