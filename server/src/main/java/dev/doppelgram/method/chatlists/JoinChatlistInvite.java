// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.chatlists;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.UpdatesView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.ChatlistInvite;
import dev.doppelgram.world.model.Peer;
import java.time.Instant;
import java.util.List;

/** Joins chats behind a link to a folder. */
public final class JoinChatlistInvite extends Method<JoinChatlistInvite.Request> {
  record Request(String slug, List<TlObject> peers) {}

  private final World world;
  private final Peers peers;
  private final UpdatesView view;

  public JoinChatlistInvite(World world) {
    super("chatlists.joinChatlistInvite", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new UpdatesView(world);
  }

  @Override
  public String hash(Request request) {
    return ChatlistInvite.slugOf(request.slug());
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Instant now = caller.now();
    List<Peer> chosen = InputChatlist.peers(request.peers(), peers, caller.account());
    String slug = ChatlistInvite.slugOf(request.slug());
    return view.ofAll(
        world.folderSharing().chatlists().join(caller.account(), slug, chosen, now),
        caller.account(),
        now);
  }
}
