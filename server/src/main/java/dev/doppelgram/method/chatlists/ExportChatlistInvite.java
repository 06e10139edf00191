// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.chatlists;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.FolderView;
import dev.doppelgram.world.World;
import java.util.List;

/** Makes a link to a folder of the caller. */
public final class ExportChatlistInvite extends Method<ExportChatlistInvite.Request> {
  record Request(TlObject chatlist, String title, List<TlObject> peers) {}

  private final World world;
  private final Peers peers;
  private final FolderView view;

  public ExportChatlistInvite(World world) {
    super("chatlists.exportChatlistInvite", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new FolderView(world);
  }

  @Override
  public boolean pushesToCaller() {
    return true; // of groups that become supergroups
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    return view.exported(
        world
            .folderSharing()
            .chatlistInvites()
            .export(
                caller.account(),
                InputChatlist.folderId(request.chatlist()),
                request.title(),
                InputChatlist.peers(request.peers(), peers, caller.account()),
                caller.now()),
        caller.account());
  }
}
