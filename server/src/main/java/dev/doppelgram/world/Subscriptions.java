// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.Derivation.Purpose;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AdminLogEvent;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.InviteLink;
import dev.doppelgram.world.model.InviteSeed;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.ParticipantStatus;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.Subscription;
import dev.doppelgram.world.model.WorldEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Memberships that are paid for, until the world's clock ends or renews them. */
public final class Subscriptions {
  private final Accounts accounts;
  private final Chats chats;
  private final InviteLinks links;
  private final Stars stars;
  private final Membership membership;
  private final Deadlines deadlines;
  private final Derivation derivation;
  private final AdminLog adminLog;
  private final PendingEvents pendingEvents;
  private final SubscriptionForms forms;
  private final Map<String, Subscription> byId = new LinkedHashMap<>();

  /** When the subscription of an account ended that came by a link, by its hash. */
  private final Map<String, Map<Long, Instant>> expired = new LinkedHashMap<>();

  Subscriptions(
      Accounts accounts,
      Chats chats,
      InviteLinks links,
      Stars stars,
      Membership membership,
      Deadlines deadlines,
      Derivation derivation,
      AdminLog adminLog,
      PendingEvents pendingEvents) {
    this.accounts = accounts;
    this.chats = chats;
    this.links = links;
    this.stars = stars;
    this.membership = membership;
    this.deadlines = deadlines;
    this.derivation = derivation;
    this.adminLog = adminLog;
    this.pendingEvents = pendingEvents;
    this.forms = new SubscriptionForms(derivation);
  }

  /** Members who came by a link that is paid for have paid it when the world starts. */
  void found(Instant start) {
    for (Chat chat : chats.all()) {
      for (Member member : List.copyOf(chats.members(chat.id()).all())) {
        InviteLink link = member.link() == null ? null : links.byHash(member.link());
        if (link != null && link.pricing() != null && !chat.isPublic()) {
          Instant until = member.subscriptionUntil();
          Instant paid = until == null ? start : until.minus(link.pricing().period());
          Subscription bought = bought(member.accountId(), chat, link, link.pricing(), paid);
          put(bought);
          chats.members(chat.id()).replace(member.paidUntil(bought.untilDate()));
        }
      }
    }
  }

  /** Those of an account, oldest first. */
  public List<Subscription> of(Account account) {
    return byId.values().stream().filter(one -> one.accountId() == account.id()).toList();
  }

  /** What the account has paid for a channel and is still good; null for nothing. */
  @Nullable Subscription running(long accountId, long chatId) {
    for (Subscription one : byId.values()) {
      if (one.accountId() == accountId && one.chatId() == chatId) {
        return one;
      }
    }
    return null;
  }

  /** Whether it is paid for, and the account is out. */
  public boolean canRefulfill(Subscription subscription) {
    return chats.members(subscription.chatId()).get(subscription.accountId()) == null;
  }

  /** How many Stars the account lacks to renew it. */
  public long missing(Subscription subscription) {
    long balance = stars.balance(Peer.user(subscription.accountId()));
    return Math.max(0, subscription.pricing().amount() - balance);
  }

  /** Whose subscription by a link ended, and when. */
  Map<Long, Instant> expired(String hash) {
    return expired.getOrDefault(hash, Map.of());
  }

  long form(Account caller, InviteLink link, Instant now) {
    return forms.mint(caller, link, now);
  }

  /**
   * Refuses a payment that cannot be made.
   *
   * @throws RpcError FORM_ID_EMPTY, FORM_EXPIRED, FORM_SUBMIT_DUPLICATE
   */
  void refuseUnlessGood(Account caller, long formId, String hash, Instant now) {
    forms.refuseUnlessGood(caller, formId, hash, now);
  }

  /**
   * Pays for a link, and joins by it.
   *
   * @throws RpcError BALANCE_TOO_LOW
   */
  List<WorldEvent> pay(Account caller, long formId, Chat chat, InviteLink link, Instant now) {
    InviteSeed.Pricing pricing = Objects.requireNonNull(link.pricing());
    if (stars.balance(Peer.user(caller.id())) < pricing.amount()) {
      throw new RpcError(ErrorType.BALANCE_TOO_LOW);
    }
    forms.send(formId);
    Subscription subscription = bought(caller.id(), chat, link, pricing, now);
    put(subscription);
    Map<Long, Instant> before = expired.get(link.hash());
    if (before != null && before.remove(caller.id()) != null) {
      links.replace(link.withExpired(link.subscriptionExpired() - 1));
    }
    List<WorldEvent> events = new ArrayList<>(admit(caller.id(), subscription, now));
    events.add(stars.pay(caller, chat, subscription, now));
    return events;
  }

  /**
   * Joins again what is paid for.
   *
   * @throws RpcError SUBSCRIPTION_ID_INVALID
   */
  public void fulfill(Account caller, String id, Instant now) {
    Subscription subscription = own(caller, id);
    if (!canRefulfill(subscription)) {
      throw new RpcError(ErrorType.SUBSCRIPTION_ID_INVALID);
    }
    admit(caller.id(), subscription, now);
  }

  /**
   * Cancels a subscription, or takes that back.
   *
   * @param canceled null to leave it
   * @throws RpcError SUBSCRIPTION_ID_INVALID
   */
  public void change(Account caller, String id, @Nullable Boolean canceled) {
    Subscription subscription = own(caller, id);
    if (canceled != null) {
      byId.put(id, subscription.canceled(canceled));
    }
  }

  private Subscription own(Account caller, String id) {
    Subscription subscription = byId.get(id);
    if (subscription == null || subscription.accountId() != caller.id()) {
      throw new RpcError(ErrorType.SUBSCRIPTION_ID_INVALID);
    }
    return subscription;
  }

  private Subscription bought(
      long accountId, Chat chat, InviteLink link, InviteSeed.Pricing pricing, Instant now) {
    String id = derivation.hash(Purpose.STARS_TRANSACTION, accountId, chat.id(), byId.size());
    return new Subscription(
        id, accountId, chat.id(), link.hash(), pricing, now.plus(pricing.period()), false);
  }

  private void put(Subscription subscription) {
    byId.put(subscription.id(), subscription);
    deadlines.at(subscription.untilDate(), new Due(this, subscription.id()));
  }

  /** A subscription ends or is renewed. */
  private record Due(Subscriptions all, String id) implements Consumer<Instant> {
    @Override
    public void accept(Instant at) {
      all.due(id, at);
    }
  }

  private List<WorldEvent> admit(long accountId, Subscription subscription, Instant now) {
    Chat chat = chats.get(subscription.chatId());
    InviteLink link = links.byHash(subscription.hash());
    long inviterId = link == null ? chat.creatorId() : link.adminId();
    Member joiner =
        Member.joined(accountId, now, inviterId, subscription.hash(), null)
            .paidUntil(subscription.untilDate());
    Message message = new Message(chat, accountId, now, new Message.Action.JoinedByLink(inviterId));
    return membership.admit(chat, List.of(joiner), accountId, message);
  }

  private void due(String id, Instant at) {
    Subscription subscription = byId.get(id);
    if (subscription == null || !subscription.untilDate().equals(at)) {
      return;
    }
    Chat chat = chats.get(subscription.chatId());
    Member member = chats.members(chat.id()).get(subscription.accountId());
    if (member != null && !subscription.canceled() && missing(subscription) == 0) {
      renew(subscription, chat, member, at);
    } else {
      end(subscription, chat, member, at);
    }
  }

  private void renew(Subscription subscription, Chat chat, Member member, Instant at) {
    Subscription renewed = subscription.until(at.plus(subscription.pricing().period()));
    put(renewed);
    stars.pay(accounts.get(subscription.accountId()), chat, renewed, at);
    Member paid = member.paidUntil(renewed.untilDate());
    Members members = chats.members(chat.id());
    ParticipantStatus before = members.standing(member.accountId());
    members.replace(paid);
    adminLog.add(
        chat,
        member.accountId(),
        at,
        new AdminLogEvent.SubscriptionExtended(before, members.standing(member.accountId())));
    pendingEvents.add(new WorldEvent.RightsChanged(chat, paid));
  }

  private void end(Subscription subscription, Chat chat, @Nullable Member member, Instant at) {
    byId.remove(subscription.id());
    InviteLink link = links.byHash(subscription.hash());
    if (link != null) {
      expired
          .computeIfAbsent(link.hash(), hash -> new LinkedHashMap<>())
          .put(subscription.accountId(), at);
      links.replace(link.withExpired(link.subscriptionExpired() + 1));
    }
    if (member != null) {
      membership.release(chat, member, null, member.accountId(), at);
    }
  }
}
