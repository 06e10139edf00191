// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.channels;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Chat;

/** Switches the usernames off that a channel or supergroup has beside its own: none, here. */
public final class DeactivateAllUsernames extends Method<DeactivateAllUsernames.Request> {
  record Request(TlObject channel) {}

  private final World world;
  private final Peers peers;

  public DeactivateAllUsernames(World world) {
    super("channels.deactivateAllUsernames", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
  }

  @Override
  public Boolean call(Request request, Caller caller) {
    Chat channel = peers.openChannel(request.channel(), caller.account());
    world.chatManagement().chatUsernames().refuseUnlessCreator(caller.account(), channel);
    return true;
  }
}
