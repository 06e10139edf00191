// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.InviteLink;
import dev.doppelgram.world.model.JoinRequest;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.WorldEvent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** The recipients of events of a chat that are no messages in it. */
final class Audience {
  /** As many as clients show beside the number of requests. */
  static final int RECENT = 3;

  private final Accounts accounts;
  private final Chats chats;
  private final InviteLinks links;
  private final MessageBoxes boxes;
  private final PendingEvents pendingEvents;

  Audience(
      Accounts accounts,
      Chats chats,
      InviteLinks links,
      MessageBoxes boxes,
      PendingEvents pendingEvents) {
    this.accounts = accounts;
    this.chats = chats;
    this.links = links;
    this.boxes = boxes;
    this.pendingEvents = pendingEvents;
  }

  /** Tells the admins who may invite how many requests wait. */
  void requestsChanged(long chatId) {
    Set<Long> admins =
        admins(chatId, member -> member.may(AdminRight.INVITE_USERS), account -> !account.isBot());
    var event =
        new WorldEvent.RequestsChanged(
            chats.get(chatId),
            links.requests(chatId).size(),
            links.recentRequesters(chatId, RECENT),
            admins);
    pendingEvents.add(event);
  }

  /** Tells the bots who may invite of a request. */
  void requested(Chat chat, JoinRequest request) {
    Set<Long> bots =
        admins(chat.id(), member -> member.may(AdminRight.INVITE_USERS), Account::isBot);
    if (bots.isEmpty()) {
      return;
    }
    InviteLink link = request.link() == null ? null : links.byHash(request.link());
    var event =
        new WorldEvent.JoinRequested(
            chat,
            request,
            link == null ? links.primary(chat.id(), chat.creatorId(), request.date()) : link,
            Objects.requireNonNullElse(accounts.get(request.accountId()).about(), ""),
            boxes.nextQts(bots));
    boxes.addForBots(event);
    pendingEvents.add(event);
  }

  /**
   * Tells the bots that are admins, and the account itself if it is one, of somebody's coming or
   * going.
   *
   * @param change with no qts yet
   */
  void changed(WorldEvent.MemberChanged change) {
    Set<Long> bots = admins(change.chat().id(), Member::isAdmin, Account::isBot);
    if (accounts.get(change.accountId()).isBot()) {
      bots.add(change.accountId());
    }
    if (bots.isEmpty()) {
      return;
    }
    var event =
        new WorldEvent.MemberChanged(
            change.chat(),
            change.actorId(),
            change.accountId(),
            change.before(),
            change.after(),
            change.link(),
            change.date(),
            boxes.nextQts(bots));
    boxes.addForBots(event);
    pendingEvents.add(event);
  }

  private Set<Long> admins(long chatId, Predicate<Member> which, Predicate<Account> kind) {
    List<Long> ids =
        chats.members(chatId).admins().stream()
            .filter(which)
            .map(Member::accountId)
            .filter(id -> kind.test(accounts.get(id)))
            .toList();
    return new LinkedHashSet<>(ids);
  }
}
