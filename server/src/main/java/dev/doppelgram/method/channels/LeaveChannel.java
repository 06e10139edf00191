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

/** Leaves a channel or supergroup. */
public final class LeaveChannel extends Method<LeaveChannel.Request> {
  record Request(TlObject channel) {}

  private final World world;
  private final Peers peers;
  private final UpdatesView view;

  public LeaveChannel(World world) {
    super("channels.leaveChannel", Request.class, Access.ACCOUNTS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new UpdatesView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Chat chat = peers.channel(request.channel(), caller.account());
    Instant now = caller.now();
    List<WorldEvent> events =
        world.chatManagement().leavingChats().leave(caller.account(), chat, now);
    return view.of(chat, events, caller.account(), now);
  }
}
