// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.chatlists;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.FolderView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.ChatlistInvite;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes a link to a folder of the caller. */
public final class EditExportedInvite extends Method<EditExportedInvite.Request> {
  record Request(
      TlObject chatlist, String slug, @Nullable String title, @Nullable List<TlObject> peers) {}

  private final World world;
  private final Peers peers;
  private final FolderView view;

  public EditExportedInvite(World world) {
    super("chatlists.editExportedInvite", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new FolderView(world);
  }

  @Override
  public String hash(Request request) {
    return ChatlistInvite.slugOf(request.slug());
  }

  @Override
  public boolean pushesToCaller() {
    return true; // of groups that become supergroups
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    List<TlObject> chosen = request.peers();
    return view.invite(
        world
            .folderSharing()
            .chatlistInvites()
            .edit(
                caller.account(),
                InputChatlist.folderId(request.chatlist()),
                ChatlistInvite.slugOf(request.slug()),
                request.title(),
                chosen == null ? null : InputChatlist.peers(chosen, peers, caller.account()),
                caller.now()));
  }
}
