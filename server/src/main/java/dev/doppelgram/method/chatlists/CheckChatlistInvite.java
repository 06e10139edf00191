// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.chatlists;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.FolderView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.ChatlistInvite;

/** What is behind a link to a folder. */
public final class CheckChatlistInvite extends Method<CheckChatlistInvite.Request> {
  record Request(String slug) {}

  private final World world;
  private final FolderView view;

  public CheckChatlistInvite(World world) {
    super("chatlists.checkChatlistInvite", Request.class, Access.USERS);
    this.world = world;
    this.view = new FolderView(world);
  }

  @Override
  public String hash(Request request) {
    return ChatlistInvite.slugOf(request.slug());
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    String slug = ChatlistInvite.slugOf(request.slug());
    return view.preview(
        world.folderSharing().chatlists().check(caller.account(), slug), caller.account());
  }
}
