// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.channels;

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

/** Renames a channel or supergroup. */
public final class EditTitle extends Method<EditTitle.Request> {
  record Request(TlObject channel, String title) {}

  private final World world;
  private final Peers peers;
  private final UpdatesView view;

  public EditTitle(World world) {
    super("channels.editTitle", Request.class, Access.ACCOUNTS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new UpdatesView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Chat channel = peers.openChannel(request.channel(), caller.account());
    Instant now = caller.now();
    List<WorldEvent> events =
        world
            .chatManagement()
            .chatSettings()
            .editTitle(caller.account(), channel, request.title(), now);
    return view.of(channel, events, caller.account(), now);
  }
}
