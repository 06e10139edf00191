// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.channels;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.Peer;

/** Marks a channel or supergroup as read. */
public final class ReadHistory extends Method<ReadHistory.Request> {

  record Request(TlObject channel, int maxId) {}

  private final World world;
  private final Peers peers;

  public ReadHistory(World world) {
    super("channels.readHistory", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
  }

  @Override
  public Boolean call(Request request, Caller caller) {
    Chat channel = peers.channel(request.channel(), caller.account());
    world
        .messaging()
        .histories()
        .refuseUnlessOpen(caller.account(), Peer.of(channel), caller.now());
    world.messaging().readMarks().readChannel(caller.account(), channel, request.maxId());
    return true;
  }
}
