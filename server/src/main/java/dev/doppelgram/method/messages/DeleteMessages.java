// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.ReadView;
import dev.doppelgram.world.World;
import java.util.List;

/** Deletes messages of private chats and basic groups. */
public final class DeleteMessages extends Method<DeleteMessages.Request> {
  record Request(boolean revoke, List<Integer> id) {}

  private final World world;

  public DeleteMessages(World world) {
    super("messages.deleteMessages", Request.class, Access.ACCOUNTS);
    this.world = world;
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    return ReadView.affected(
        world
            .messaging()
            .messageActions()
            .deletions()
            .delete(caller.account(), request.id(), request.revoke(), caller.now()));
  }
}
