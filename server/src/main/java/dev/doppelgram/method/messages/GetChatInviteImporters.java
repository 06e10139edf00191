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
import dev.doppelgram.world.InviteLists.Importer;
import dev.doppelgram.world.InviteLists.Page;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.InviteHash;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who came by invite links, or wants to, in pages. */
public final class GetChatInviteImporters extends Method<GetChatInviteImporters.Request> {
  record Request(
      TlObject peer,
      boolean requested,
      boolean subscriptionExpired,
      @Nullable String link,
      @Nullable String q,
      TlObject offsetUser,
      int limit) {}

  private final World world;
  private final Peers peers;
  private final ExportedInviteView view;

  public GetChatInviteImporters(World world) {
    super("messages.getChatInviteImporters", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new ExportedInviteView(world);
  }

  @Override
  public @Nullable String hash(Request request) {
    return request.link() == null ? null : InviteHash.ofLink(request.link());
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Chat chat = peers.chat(request.peer(), caller.account());
    String name = request.q() == null ? "" : request.q();
    if (!name.isEmpty() && request.link() != null) {
      throw new RpcError(ErrorType.SEARCH_WITH_LINK_NOT_SUPPORTED);
    }
    Account after = peers.find(request.offsetUser(), caller.account());
    Account self = caller.account();
    String hash = hash(request);
    Page<Importer> page =
        request.requested()
            ? world.inviteLists().waiting(self, chat, hash, name, after, request.limit())
            : world.inviteLists().joined(self, chat, hash, after, request.limit());
    // subscriptions of this world never run out
    return view.importers(
        request.subscriptionExpired() ? new Page<>(0, List.of()) : page, caller.account());
  }
}
