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

/** Lets people into a public supergroup with approval only, or at once again. */
public final class ToggleJoinRequest extends Method<ToggleJoinRequest.Request> {
  record Request(TlObject channel, boolean enabled, boolean applyToInvites) {}

  private final World world;
  private final Peers peers;
  private final UpdatesView view;

  public ToggleJoinRequest(World world) {
    super("channels.toggleJoinRequest", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new UpdatesView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Chat chat = peers.channel(request.channel(), caller.account());
    List<WorldEvent> events =
        world
            .chatManagement()
            .chatSettings()
            .toggleJoinRequest(caller.account(), chat, request.enabled(), request.applyToInvites());
    return view.of(chat, events, caller.account(), caller.now());
  }
}
