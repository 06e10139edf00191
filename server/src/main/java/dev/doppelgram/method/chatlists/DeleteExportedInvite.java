// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.chatlists;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.ChatlistInvite;

/** Removes a link to a folder of the caller. */
public final class DeleteExportedInvite extends Method<DeleteExportedInvite.Request> {
  record Request(TlObject chatlist, String slug) {}

  private final World world;

  public DeleteExportedInvite(World world) {
    super("chatlists.deleteExportedInvite", Request.class, Access.USERS);
    this.world = world;
  }

  @Override
  public String hash(Request request) {
    return ChatlistInvite.slugOf(request.slug());
  }

  @Override
  public Boolean call(Request request, Caller caller) {
    world
        .folderSharing()
        .chatlistInvites()
        .delete(
            caller.account(),
            InputChatlist.folderId(request.chatlist()),
            ChatlistInvite.slugOf(request.slug()));
    return true;
  }
}
