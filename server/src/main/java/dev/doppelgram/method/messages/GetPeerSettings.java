// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.PeerSettingsView;
import dev.doppelgram.world.Members;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Peer;
import java.time.Instant;
import java.util.Objects;

/** What a client may offer to do about a chat, such as to report it. */
public final class GetPeerSettings extends Method<GetPeerSettings.Request> {
  record Request(TlObject peer) {}

  private final World world;
  private final Peers peers;

  public GetPeerSettings(World world) {
    super("messages.getPeerSettings", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Peer peer = peers.readPeer(request.peer(), caller.account());
    refuseUnlessSeen(peer, caller.account(), caller.now());
    return PeerSettingsView.answer(
        world.accountManagement().actionBars().of(caller.account(), peer), caller.resultType());
  }

  private void refuseUnlessSeen(Peer peer, Account account, Instant now) {
    if (peer.isUser()) {
      return;
    }
    if (peer.isChannel()) {
      var channel = Objects.requireNonNull(world.chats().byId(peer.id()));
      if (!world.messaging().histories().isOpen(account, channel, now)) {
        throw new RpcError(ErrorType.CHANNEL_PRIVATE);
      }
      return;
    }
    Members members = world.chats().members(peer.id());
    if (members.get(account.id()) == null && !members.hasLeft(account.id())) {
      throw new RpcError(ErrorType.PEER_ID_INVALID);
    }
  }
}
