// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.InviteHash;

/** Forgets a revoked invite link. */
public final class DeleteExportedChatInvite extends Method<DeleteExportedChatInvite.Request> {
  record Request(TlObject peer, String link) {}

  private final World world;
  private final Peers peers;

  public DeleteExportedChatInvite(World world) {
    super("messages.deleteExportedChatInvite", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
  }

  @Override
  public String hash(Request request) {
    return InviteHash.ofLink(request.link());
  }

  @Override
  public Boolean call(Request request, Caller caller) {
    Chat chat = peers.chat(request.peer(), caller.account());
    world.exportedInvites().delete(caller.account(), chat, InviteHash.ofLink(request.link()));
    return true;
  }
}
