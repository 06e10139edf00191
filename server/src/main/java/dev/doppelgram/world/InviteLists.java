// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.InviteLink;
import dev.doppelgram.world.model.JoinRequest;
import dev.doppelgram.world.model.Member;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What admins may look up: links, who came by them, who wants to. */
public final class InviteLists {
  private static final int MAX_LIMIT = 100;

  private final Accounts accounts;
  private final Chats chats;
  private final InviteLinks links;
  private final Subscriptions subscriptions;
  private final Rights rights;

  InviteLists(
      Accounts accounts,
      Chats chats,
      InviteLinks links,
      Subscriptions subscriptions,
      Rights rights) {
    this.subscriptions = subscriptions;
    this.accounts = accounts;
    this.chats = chats;
    this.links = links;
    this.rights = rights;
  }

  /**
   * A part of a list.
   *
   * @param count of the whole list
   */
  public record Page<T>(int count, List<T> items) {}

  /** TL {@code chatAdminWithInvites}. */
  public record AdminCount(long adminId, int invites, int revoked) {}

  /**
   * TL {@code chatInviteImporter}.
   *
   * @param viaChatlist whether it came by a link to a folder
   * @param approvedBy null if nobody had to
   */
  public record Importer(
      long accountId,
      Instant date,
      boolean requested,
      boolean viaChatlist,
      @Nullable Long approvedBy) {}

  /**
   * The links of an admin, the primary one first, then the newest first.
   *
   * @param afterHash the last one that the caller has; null to begin
   * @throws RpcError CHANNEL_PRIVATE, CHAT_WRITE_FORBIDDEN, CHAT_ADMIN_REQUIRED, ADMIN_ID_INVALID
   */
  public Page<InviteLink> links(
      Account caller,
      Chat chat,
      Account admin,
      boolean revoked,
      @Nullable String afterHash,
      int limit,
      Instant now) {
    rights.overLinksOf(admin, chat, caller);
    Member member = chats.members(chat.id()).get(admin.id());
    if (member != null && member.may(AdminRight.INVITE_USERS)) {
      links.primary(chat.id(), admin.id(), now);
    }
    List<InviteLink> all = new ArrayList<>(links.of(chat.id()));
    Collections.reverse(all);
    all.removeIf(link -> link.adminId() != admin.id() || link.revoked() != revoked);
    if (!revoked) {
      all.sort(Comparator.comparing(link -> !link.permanent()));
    }
    return page(all, link -> link.hash().equals(afterHash), afterHash != null, limit);
  }

  /**
   * Whose links the creator may look at.
   *
   * @throws RpcError CHANNEL_PRIVATE, CHAT_WRITE_FORBIDDEN, CHAT_ADMIN_REQUIRED
   */
  public List<AdminCount> admins(Account caller, Chat chat) {
    rights.admin(chat, caller, AdminRight.INVITE_USERS);
    if (chat.creatorId() != caller.id()) {
      throw new RpcError(ErrorType.CHAT_ADMIN_REQUIRED);
    }
    List<AdminCount> counts = new ArrayList<>();
    List<InviteLink> all = links.of(chat.id());
    for (Long id : all.stream().map(InviteLink::adminId).distinct().toList()) {
      int made = (int) all.stream().filter(link -> link.adminId() == id).count();
      int dead = (int) all.stream().filter(link -> link.adminId() == id && link.revoked()).count();
      counts.add(new AdminCount(id, made - dead, dead));
    }
    return counts;
  }

  /**
   * The members who came by a link, newest first.
   *
   * @param hash null for all links
   * @param after the last one that the caller has; null to begin
   * @throws RpcError CHANNEL_PRIVATE, CHAT_WRITE_FORBIDDEN, CHAT_ADMIN_REQUIRED,
   *     INVITE_HASH_EXPIRED
   */
  public Page<Importer> joined(
      Account caller, Chat chat, @Nullable String hash, @Nullable Account after, int limit) {
    requireLink(caller, chat, hash);
    List<Importer> found = new ArrayList<>();
    Members members = chats.members(chat.id());
    for (Member member : hash == null ? members.all() : members.cameBy(hash)) {
      if (member.link() != null) {
        found.add(
            new Importer(
                member.accountId(),
                member.date(),
                false,
                member.viaChatlist(),
                member.approvedBy()));
      }
    }
    return newestFirst(found, after, limit);
  }

  /**
   * Those who wait for approval, newest first.
   *
   * @param hash null for all requests of the chat
   * @param name what the name or username of the account begins with; empty for all
   * @param after the last one that the caller has; null to begin
   * @throws RpcError as {@link #joined}
   */
  public Page<Importer> waiting(
      Account caller,
      Chat chat,
      @Nullable String hash,
      String name,
      @Nullable Account after,
      int limit) {
    requireLink(caller, chat, hash);
    List<Importer> found = new ArrayList<>();
    for (JoinRequest request : links.requests(chat.id())) {
      boolean meant = hash == null || Objects.equals(hash, request.link());
      if (meant && accounts.get(request.accountId()).isNamed(name)) {
        found.add(new Importer(request.accountId(), request.date(), true, false, null));
      }
    }
    return newestFirst(found, after, limit);
  }

  /**
   * Those who paid for a link and did not go on paying, newest first.
   *
   * @throws RpcError as {@link #joined}
   */
  public Page<Importer> expired(
      Account caller, Chat chat, @Nullable String hash, @Nullable Account after, int limit) {
    requireLink(caller, chat, hash);
    List<Importer> found = new ArrayList<>();
    for (InviteLink link : links.of(chat.id())) {
      if (hash == null || hash.equals(link.hash())) {
        subscriptions
            .expired(link.hash())
            .forEach((id, date) -> found.add(new Importer(id, date, false, false, null)));
      }
    }
    return newestFirst(found, after, limit);
  }

  private void requireLink(Account caller, Chat chat, @Nullable String hash) {
    rights.admin(chat, caller, AdminRight.INVITE_USERS);
    if (hash != null) {
      ExportedInvites.ownLink(links, chat, caller, hash);
    }
  }

  private static Page<Importer> newestFirst(
      List<Importer> oldestFirst, @Nullable Account after, int limit) {
    List<Importer> found = new ArrayList<>(oldestFirst);
    Collections.reverse(found);
    found.sort(Comparator.comparing(Importer::date).reversed());
    long last = after == null ? 0 : after.id();
    return page(found, importer -> importer.accountId() == last, after != null, limit);
  }

  private static <T> Page<T> page(List<T> all, Predicate<T> isLast, boolean goesOn, int limit) {
    int from = 0;
    while (goesOn && from < all.size() && !isLast.test(all.get(from))) {
      from++;
    }
    int begin = Math.min(goesOn ? from + 1 : 0, all.size());
    int end = Math.min(begin + PageSize.of(limit, MAX_LIMIT), all.size());
    return new Page<>(all.size(), List.copyOf(all.subList(begin, end)));
  }
}
