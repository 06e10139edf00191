// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.payments;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Peer;

/** Whose Stars a caller may look at: its own, and those of channels that it created. */
final class StarsPeers {
  private final World world;
  private final Peers peers;

  StarsPeers(World world) {
    this.world = world;
    this.peers = new Peers(world);
  }

  /** PEER_ID_INVALID, or CHAT_ADMIN_REQUIRED for somebody else's channel. */
  Peer of(TlObject input, Account caller) {
    Peer peer = peers.peer(input, caller);
    if (peer.isUser() ? peer.id() != caller.id() : !peer.isChannel()) {
      throw new RpcError(ErrorType.PEER_ID_INVALID);
    }
    if (!peer.isUser()) {
      var chat = world.chats().byId(peer.id());
      if (chat == null || chat.creatorId() != caller.id()) {
        throw new RpcError(ErrorType.CHAT_ADMIN_REQUIRED);
      }
    }
    return peer;
  }

  /** Only the caller itself pays for anything. */
  void refuseUnlessSelf(TlObject input, Account caller) {
    if (!of(input, caller).isUser()) {
      throw new RpcError(ErrorType.PEER_ID_INVALID);
    }
  }
}
