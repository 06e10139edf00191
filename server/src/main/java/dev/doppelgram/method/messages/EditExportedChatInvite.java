// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.ExportedInviteView;
import dev.doppelgram.world.ExportedInvites.Edited;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.InviteHash;
import dev.doppelgram.world.model.LinkEdit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Changes or revokes an invite link. */
public final class EditExportedChatInvite extends Method<EditExportedChatInvite.Request> {
  record Request(
      TlObject peer,
      String link,
      boolean revoked,
      @Nullable Integer expireDate,
      @Nullable Integer usageLimit,
      @Nullable Boolean requestNeeded,
      @Nullable String title) {}

  private final World world;
  private final Peers peers;
  private final ExportedInviteView view;

  public EditExportedChatInvite(World world) {
    super("messages.editExportedChatInvite", Request.class, Access.ACCOUNTS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new ExportedInviteView(world);
  }

  @Override
  public String hash(Request request) {
    return InviteHash.ofLink(request.link());
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Chat chat = peers.chat(request.peer(), caller.account());
    String hash = InviteHash.ofLink(request.link());
    Instant now = caller.now();
    Integer expires = request.expireDate();
    LinkEdit edit =
        new LinkEdit(
            expires == null ? null : Instant.ofEpochSecond(expires),
            request.usageLimit(),
            request.requestNeeded(),
            request.title());
    Edited edited =
        request.revoked()
            ? world.exportedInvites().revoke(caller.account(), chat, hash, now)
            : new Edited(
                world.exportedInvites().edit(caller.account(), chat, hash, edit, now), null);
    return view.edited(edited, caller.account());
  }
}
