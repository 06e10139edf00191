// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.chatlists;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.FolderView;
import dev.doppelgram.world.World;

/** The links to a folder of the caller. */
public final class GetExportedInvites extends Method<GetExportedInvites.Request> {
  record Request(TlObject chatlist) {}

  private final World world;
  private final FolderView view;

  public GetExportedInvites(World world) {
    super("chatlists.getExportedInvites", Request.class, Access.USERS);
    this.world = world;
    this.view = new FolderView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    int folderId = InputChatlist.folderId(request.chatlist());
    return view.invites(
        world.folderSharing().chatlistInvites().of(caller.account(), folderId), caller.account());
  }
}
