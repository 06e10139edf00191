// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.contacts;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Peer;

/** Whom contacts.block and contacts.unblock mean. */
final class BlockedPeers {
  private BlockedPeers() {}

  /**
   * @throws RpcError CONTACT_ID_INVALID for a chat, nobody or the caller itself
   */
  static Account account(World world, Peers peers, TlObject input, Account caller) {
    Account account = null;
    try {
      Peer peer = peers.peer(input, caller);
      account = peer.isUser() ? world.accounts().byId(peer.id()) : null;
    } catch (RpcError refusal) {
      throw new RpcError(ErrorType.CONTACT_ID_INVALID);
    }
    if (account == null || account.id() == caller.id()) {
      throw new RpcError(ErrorType.CONTACT_ID_INVALID);
    }
    return account;
  }
}
