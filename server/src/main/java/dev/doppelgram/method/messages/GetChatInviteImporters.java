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
import dev.doppelgram.world.InviteLists;
import dev.doppelgram.world.InviteLists.Importer;
import dev.doppelgram.world.InviteLists.Page;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.InviteHash;
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
    InviteLists lists = world.inviteLists();
    int limit = request.limit();
    Page<Importer> page;
    if (request.requested()) {
      page = lists.waiting(self, chat, hash, name, after, limit);
    } else if (request.subscriptionExpired()) {
      page = lists.expired(self, chat, hash, after, limit);
    } else {
      page = lists.joined(self, chat, hash, after, limit);
    }
    return view.importers(page, self);
  }
}
