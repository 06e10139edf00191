// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.view.FolderView;
import dev.doppelgram.world.World;

/** The caller's folders. */
public final class GetDialogFilters extends Method<GetDialogFilters.Request> {
  record Request() {}

  private final World world;
  private final FolderView view;

  public GetDialogFilters(World world) {
    super("messages.getDialogFilters", Request.class, Access.USERS);
    this.world = world;
    this.view = new FolderView(world);
  }

  @Override
  public Object call(Request request, Caller caller) {
    return view.list(
        world.folderSharing().folders().of(caller.account()),
        caller.account(),
        caller.resultType());
  }
}
