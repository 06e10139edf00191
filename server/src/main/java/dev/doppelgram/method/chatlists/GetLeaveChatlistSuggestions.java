// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.chatlists;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.FolderView;
import dev.doppelgram.world.World;
import java.util.List;

/** The chats that the caller joined through a folder. */
public final class GetLeaveChatlistSuggestions extends Method<GetLeaveChatlistSuggestions.Request> {
  record Request(TlObject chatlist) {}

  private final World world;

  public GetLeaveChatlistSuggestions(World world) {
    super("chatlists.getLeaveChatlistSuggestions", Request.class, Access.USERS);
    this.world = world;
  }

  @Override
  public List<TlObject> call(Request request, Caller caller) {
    return FolderView.peers(
        world
            .folderSharing()
            .chatlists()
            .suggestions(caller.account(), InputChatlist.folderId(request.chatlist())));
  }
}
