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
import java.util.List;

/** Ends a channel or supergroup for everybody. */
public final class DeleteChannel extends Method<DeleteChannel.Request> {
  record Request(TlObject channel) {}

  private final World world;
  private final Peers peers;
  private final UpdatesView view;

  public DeleteChannel(World world) {
    super("channels.deleteChannel", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new UpdatesView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Chat channel = peers.openChannel(request.channel(), caller.account());
    List<WorldEvent> events =
        world.chatManagement().chatSettings().delete(caller.account(), channel);
    return view.of(channel, events, caller.account(), caller.now());
  }
}
