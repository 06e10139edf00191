// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.ExportedInviteView;
import dev.doppelgram.world.InviteLists.Page;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.InviteHash;
import dev.doppelgram.world.model.InviteLink;
import org.jspecify.annotations.Nullable;

/** The invite links of an admin, in pages. */
public final class GetExportedChatInvites extends Method<GetExportedChatInvites.Request> {
  record Request(
      TlObject peer, TlObject adminId, boolean revoked, @Nullable String offsetLink, int limit) {}

  private final World world;
  private final Peers peers;
  private final ExportedInviteView view;

  public GetExportedChatInvites(World world) {
    super("messages.getExportedChatInvites", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new ExportedInviteView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Chat chat = peers.chat(request.peer(), caller.account());
    Account admin = peers.find(request.adminId(), caller.account());
    if (admin == null) {
      throw new RpcError(ErrorType.ADMIN_ID_INVALID);
    }
    String after = request.offsetLink() == null ? null : InviteHash.ofLink(request.offsetLink());
    Page<InviteLink> page =
        world
            .inviteLists()
            .links(
                caller.account(),
                chat,
                admin,
                request.revoked(),
                after,
                request.limit(),
                caller.now());
    return view.links(page, caller.account());
  }
}
