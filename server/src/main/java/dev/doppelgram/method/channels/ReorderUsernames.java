// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.channels;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Chat;

/** Puts the usernames of a channel or supergroup into another order. */
public final class ReorderUsernames extends Method<ReorderUsernames.Request> {
  record Request(TlObject channel) {}

  private final World world;
  private final Peers peers;

  public ReorderUsernames(World world) {
    super("channels.reorderUsernames", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
  }

  @Override
  public Boolean call(Request request, Caller caller) {
    Chat channel = peers.openChannel(request.channel(), caller.account());
    world.chatManagement().chatUsernames().refuseUnlessCreator(caller.account(), channel);
    // with one name at most there is one order
    throw new RpcError(ErrorType.CHAT_NOT_MODIFIED);
  }
}
