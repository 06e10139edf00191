// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.DialogView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Dialog;
import dev.doppelgram.world.model.Peer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Some of the chats of the caller. */
public final class GetPeerDialogs extends Method<GetPeerDialogs.Request> {

  record Request(List<TlObject> peers) {}

  private final World world;
  private final Peers peers;
  private final DialogView view;

  public GetPeerDialogs(World world) {
    super("messages.getPeerDialogs", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new DialogView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Account self = caller.account();
    Instant now = caller.now();
    List<Dialog> dialogs = new ArrayList<>();
    for (TlObject wanted : request.peers()) {
      // the other constructor is a folder, and nothing is in those
      if (wanted.is("inputDialogPeer")) {
        Peer peer = peers.seenPeer(wanted.object("peer"), self);
        world.messaging().histories().refuseUnlessOpen(self, peer, now);
        dialogs.add(world.messaging().dialogs().of(self, peer));
      }
    }
    return view.peerDialogs(dialogs, world.boxes().state(self, now), self);
  }
}
