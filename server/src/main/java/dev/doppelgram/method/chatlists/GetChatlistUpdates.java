// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.chatlists;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.FolderView;
import dev.doppelgram.world.World;

/** What was added to a folder since the caller joined it. */
public final class GetChatlistUpdates extends Method<GetChatlistUpdates.Request> {
  record Request(TlObject chatlist) {}

  private final World world;
  private final FolderView view;

  public GetChatlistUpdates(World world) {
    super("chatlists.getChatlistUpdates", Request.class, Access.USERS);
    this.world = world;
    this.view = new FolderView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    int folderId = InputChatlist.folderId(request.chatlist());
    return view.updates(
        world.folderSharing().chatlists().updates(caller.account(), folderId), caller.account());
  }
}
