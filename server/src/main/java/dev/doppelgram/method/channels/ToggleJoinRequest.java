// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.channels;

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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets people into a public supergroup with approval only, of a guard bot too, or at once again.
 */
public final class ToggleJoinRequest extends Method<ToggleJoinRequest.Request> {
  record Request(
      TlObject channel, boolean enabled, boolean applyToInvites, @Nullable TlObject guardBot) {}

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
    Account guard =
        request.guardBot() == null || !request.enabled()
            ? null
            : peers.user(request.guardBot(), caller.account());
    List<WorldEvent> events =
        world
            .chatManagement()
            .chatSettings()
            .toggleJoinRequest(
                caller.account(), chat, request.enabled(), guard, request.applyToInvites());
    return view.of(chat, events, caller.account(), caller.now());
  }
}
