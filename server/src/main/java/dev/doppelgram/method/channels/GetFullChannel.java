// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.channels;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.FullChatView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Chat;

/** All that is shown on the page of a channel or supergroup. */
public final class GetFullChannel extends Method<GetFullChannel.Request> {
  record Request(TlObject channel) {}

  private final World world;
  private final Peers peers;
  private final FullChatView view;

  public GetFullChannel(World world) {
    super("channels.getFullChannel", Request.class, Access.ACCOUNTS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new FullChatView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Chat channel = peers.openChannel(request.channel(), caller.account());
    return view.of(
        world.chatManagement().participants().channel(caller.account(), channel, caller.now()),
        caller.account());
  }
}
