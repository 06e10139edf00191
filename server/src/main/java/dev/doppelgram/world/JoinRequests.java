// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.InviteLink;
import dev.doppelgram.world.model.JoinRequest;
import dev.doppelgram.world.model.JoinResult;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.WorldEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asking to join, and what admins make of it; all instants are the world's time. */
public final class JoinRequests {
  private final Accounts accounts;
  private final Chats chats;
  private final InviteLinks links;
  private final Rights rights;
  private final Audience audience;
  private final Membership membership;
  private final PendingEvents pendingEvents;

  JoinRequests(
      Accounts accounts,
      Chats chats,
      InviteLinks links,
      Rights rights,
      Audience audience,
      Membership membership,
      PendingEvents pendingEvents) {
    this.accounts = accounts;
    this.chats = chats;
    this.links = links;
    this.rights = rights;
    this.audience = audience;
    this.membership = membership;
    this.pendingEvents = pendingEvents;
  }

  /** Stores a request; asking again changes nothing. */
  JoinResult ask(Account caller, Chat chat, @Nullable InviteLink link, Instant now) {
    String hash = link == null ? null : link.hash();
    JoinRequest request = new JoinRequest(chat.id(), caller.id(), hash, now);
    if (!links.request(request)) {
      return new JoinResult.Requested(chat, List.of());
    }
    int mark = pendingEvents.mark();
    audience.requestsChanged(chat.id());
    audience.requested(chat, request);
    return new JoinResult.Requested(chat, pendingEvents.since(mark));
  }

  /**
   * Grants or declines one request, as messages.hideChatJoinRequest does.
   *
   * @throws RpcError CHANNEL_PRIVATE, CHAT_WRITE_FORBIDDEN, CHAT_ADMIN_REQUIRED,
   *     HIDE_REQUESTER_MISSING, USER_ALREADY_PARTICIPANT, USERS_TOO_MUCH, USER_CHANNELS_TOO_MUCH
   */
  public List<WorldEvent> decide(
      Account caller, Chat chat, Account requester, boolean approved, Instant now) {
    rights.admin(chat, caller, AdminRight.INVITE_USERS);
    for (JoinRequest request : links.requests(chat.id())) {
      if (request.accountId() == requester.id()) {
        return approved ? grant(caller, chat, request, now) : decline(chat, List.of(request));
      }
    }
    boolean present = chats.members(chat.id()).get(requester.id()) != null;
    throw new RpcError(
        approved && present
            ? ErrorType.USER_ALREADY_PARTICIPANT
            : ErrorType.HIDE_REQUESTER_MISSING);
  }

  /**
   * Grants or declines all requests, as messages.hideAllChatJoinRequests does; those that there is
   * no room for wait on.
   *
   * @param hash of the link whose requests are meant; null for all of the chat
   * @throws RpcError as {@link #decide}, and INVITE_HASH_EXPIRED
   */
  public List<WorldEvent> decideAll(
      Account caller, Chat chat, @Nullable String hash, boolean approved, Instant now) {
    rights.admin(chat, caller, AdminRight.INVITE_USERS);
    if (hash != null) {
      ExportedInvites.ownLink(links, chat, caller, hash);
    }
    List<JoinRequest> meant =
        links.requests(chat.id()).stream()
            .filter(request -> hash == null || Objects.equals(hash, request.link()))
            .toList();
    if (meant.isEmpty()) {
      throw new RpcError(ErrorType.HIDE_REQUESTER_MISSING);
    }
    return approved ? grantAll(caller, chat, meant, now) : decline(chat, meant);
  }

  private List<WorldEvent> grantAll(
      Account caller, Chat chat, List<JoinRequest> meant, Instant now) {
    int mark = pendingEvents.mark();
    RpcError refusal = null;
    for (JoinRequest request : meant) {
      try {
        grant(caller, chats.get(chat.id()), request, now);
      } catch (RpcError noRoom) {
        refusal = noRoom;
      }
    }
    if (pendingEvents.mark() == mark && refusal != null) {
      // documented with this code here and with 403 for a single request
      throw new RpcError(400, refusal.type());
    }
    // one number for all of them
    audience.requestsChanged(chat.id());
    return pendingEvents.since(mark);
  }

  /** Lets the requester in; the caller is who approves. */
  List<WorldEvent> grant(Account caller, Chat chat, JoinRequest request, Instant now) {
    Account requester = accounts.get(request.accountId());
    membership.refuseIfFull(chat, requester, ErrorType.USER_CHANNELS_TOO_MUCH);
    InviteLink link = request.link() == null ? null : links.byHash(request.link());
    long inviterId = link == null ? caller.id() : link.adminId();
    // in a channel nobody but the member itself has brought it in
    long broughtInBy = chat.kind().isChannel() ? requester.id() : inviterId;
    Member joiner = Member.joined(requester.id(), now, broughtInBy, request.link(), caller.id());
    Message message =
        new Message(chat, requester.id(), now, new Message.Action.JoinedByRequest(inviterId));
    return membership.admit(chat, List.of(joiner), caller.id(), message);
  }

  List<WorldEvent> decline(Chat chat, List<JoinRequest> requests) {
    requests.forEach(request -> links.withdraw(chat.id(), request.accountId()));
    int mark = pendingEvents.mark();
    audience.requestsChanged(chat.id());
    return pendingEvents.since(mark);
  }
}
