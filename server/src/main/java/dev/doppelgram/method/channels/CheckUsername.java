// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.channels;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;

/** Tells whether a channel or supergroup may have a username. */
public final class CheckUsername extends Method<CheckUsername.Request> {
  record Request(TlObject channel, String username) {}

  private final World world;
  private final Peers peers;

  public CheckUsername(World world) {
    super("channels.checkUsername", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
  }

  @Override
  public Boolean call(Request request, Caller caller) {
    Account self = caller.account();
    Chat channel =
        request.channel().is("inputChannelEmpty")
            ? null
            : peers.openChannel(request.channel(), self);
    return world.chatManagement().chatUsernames().check(self, channel, request.username());
  }
}
