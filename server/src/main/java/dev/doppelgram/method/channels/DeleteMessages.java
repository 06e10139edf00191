// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.channels;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.ReadView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Chat;
import java.util.List;

/** Deletes messages of a channel or supergroup. */
public final class DeleteMessages extends Method<DeleteMessages.Request> {
  record Request(TlObject channel, List<Integer> id) {}

  private final World world;
  private final Peers peers;

  public DeleteMessages(World world) {
    super("channels.deleteMessages", Request.class, Access.ACCOUNTS);
    this.world = world;
    this.peers = new Peers(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Chat channel = peers.openChannel(request.channel(), caller.account());
    return ReadView.affected(
        world
            .messaging()
            .messageActions()
            .deletions()
            .delete(caller.account(), channel, request.id(), caller.now()));
  }
}
