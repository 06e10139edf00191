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

/** Has members alone write where a channel is discussed, or its readers again. */
public final class ToggleJoinToSend extends Method<ToggleJoinToSend.Request> {
  record Request(TlObject channel, boolean enabled) {}

  private final World world;
  private final Peers peers;
  private final UpdatesView view;

  public ToggleJoinToSend(World world) {
    super("channels.toggleJoinToSend", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new UpdatesView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Chat chat = peers.openChannel(request.channel(), caller.account());
    List<WorldEvent> events =
        world
            .chatManagement()
            .discussionGroups()
            .joinToSend(caller.account(), chat, request.enabled());
    return view.of(chat, events, caller.account(), caller.now());
  }
}
