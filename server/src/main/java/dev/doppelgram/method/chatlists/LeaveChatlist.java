// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.chatlists;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.UpdatesView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Peer;
import java.time.Instant;
import java.util.List;

/** Gives up a folder, and leaves chats of it. */
public final class LeaveChatlist extends Method<LeaveChatlist.Request> {
  record Request(TlObject chatlist, List<TlObject> peers) {}

  private final World world;
  private final Peers peers;
  private final UpdatesView view;

  public LeaveChatlist(World world) {
    super("chatlists.leaveChatlist", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new UpdatesView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Instant now = caller.now();
    int folderId = InputChatlist.folderId(request.chatlist());
    List<Peer> chosen = InputChatlist.peers(request.peers(), peers, caller.account());
    return view.ofAll(
        world.folderSharing().chatlists().leave(caller.account(), folderId, chosen, now),
        caller.account(),
        now);
  }
}
