// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.chatlists;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;

/** Has what was added to a folder offered no more. */
public final class HideChatlistUpdates extends Method<HideChatlistUpdates.Request> {
  record Request(TlObject chatlist) {}

  private final World world;

  public HideChatlistUpdates(World world) {
    super("chatlists.hideChatlistUpdates", Request.class, Access.USERS);
    this.world = world;
  }

  @Override
  public Boolean call(Request request, Caller caller) {
    world
        .folderSharing()
        .chatlists()
        .hideUpdates(caller.account(), InputChatlist.folderId(request.chatlist()));
    return true;
  }
}
