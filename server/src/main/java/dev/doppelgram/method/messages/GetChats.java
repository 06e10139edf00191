// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.ChatView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Chat;
import java.util.List;

/** Basic groups by their ids; of others than the own ones no more than the title. */
public final class GetChats extends Method<GetChats.Request> {
  record Request(List<Number> id) {}

  private final World world;
  private final Peers peers;

  public GetChats(World world) {
    super("messages.getChats", Request.class, Access.ACCOUNTS);
    this.world = world;
    this.peers = new Peers(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    List<Chat> groups = request.id().stream().map(id -> peers.group(id.longValue())).toList();
    return ChatView.list(groups, world, caller.account());
  }
}
