// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.channels;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Chat;

/** Makes a channel or supergroup public by a username, or private again. */
public final class UpdateUsername extends Method<UpdateUsername.Request> {
  record Request(TlObject channel, String username) {}

  private final World world;
  private final Peers peers;

  public UpdateUsername(World world) {
    super("channels.updateUsername", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
  }

  @Override
  public boolean pushesToCaller() {
    return true;
  }

  @Override
  public Boolean call(Request request, Caller caller) {
    Chat channel = peers.openChannel(request.channel(), caller.account());
    world.chatManagement().chatUsernames().update(caller.account(), channel, request.username());
    return true;
  }
}
