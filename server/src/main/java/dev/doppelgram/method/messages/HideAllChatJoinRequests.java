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
import dev.doppelgram.world.model.InviteHash;
import dev.doppelgram.world.model.WorldEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Grants or declines all requests to join a chat, or those by one link. */
public final class HideAllChatJoinRequests extends Method<HideAllChatJoinRequests.Request> {
  record Request(TlObject peer, boolean approved, @Nullable String link) {}

  private final World world;
  private final Peers peers;
  private final UpdatesView view;

  public HideAllChatJoinRequests(World world) {
    super("messages.hideAllChatJoinRequests", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new UpdatesView(world);
  }

  @Override
  public @Nullable String hash(Request request) {
    return request.link() == null ? null : InviteHash.ofLink(request.link());
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Chat chat = peers.chat(request.peer(), caller.account());
    Instant now = caller.now();
    List<WorldEvent> events =
        world
            .joinRequests()
            .decideAll(caller.account(), chat, hash(request), request.approved(), now);
    return view.of(chat, events, caller.account(), now);
  }
}
