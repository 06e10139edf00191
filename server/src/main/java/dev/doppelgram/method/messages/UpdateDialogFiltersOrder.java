// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.world.World;
import java.util.List;

/** Puts the caller's folders into an order. */
public final class UpdateDialogFiltersOrder extends Method<UpdateDialogFiltersOrder.Request> {
  record Request(List<Integer> order) {}

  private final World world;

  public UpdateDialogFiltersOrder(World world) {
    super("messages.updateDialogFiltersOrder", Request.class, Access.USERS);
    this.world = world;
  }

  @Override
  public Boolean call(Request request, Caller caller) {
    world.folderSharing().folders().reorder(caller.account(), request.order());
    return true;
  }
}
