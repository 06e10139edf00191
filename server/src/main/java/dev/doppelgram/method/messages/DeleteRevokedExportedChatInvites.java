// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;

/** Forgets all revoked invite links of an admin. */
public final class DeleteRevokedExportedChatInvites
    extends Method<DeleteRevokedExportedChatInvites.Request> {
  record Request(TlObject peer, TlObject adminId) {}

  private final World world;
  private final Peers peers;

  public DeleteRevokedExportedChatInvites(World world) {
    super("messages.deleteRevokedExportedChatInvites", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
  }

  @Override
  public Boolean call(Request request, Caller caller) {
    Chat chat = peers.chat(request.peer(), caller.account());
    Account admin = peers.find(request.adminId(), caller.account());
    if (admin == null) {
      throw new RpcError(ErrorType.ADMIN_ID_INVALID);
    }
    world.exportedInvites().deleteRevoked(caller.account(), chat, admin);
    return true;
  }
}
