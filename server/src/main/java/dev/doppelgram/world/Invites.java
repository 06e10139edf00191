// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.ChatSeed;
import dev.doppelgram.world.model.InviteLink;
import dev.doppelgram.world.model.JoinResult;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.Preview;
import dev.doppelgram.world.model.Switches;
import dev.doppelgram.world.model.WorldEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Opening invite links and joining by them; all instants are the world's time. */
public final class Invites {
  private final Switches switches;
  private final Accounts accounts;
  private final Chats chats;
  private final Membership membership;
  private final JoinRequests requests;
  private final GuardBots guardBots;
  private final Subscriptions subscriptions;
  private final InviteResolver resolver;
  private final Peeks peeks;

  Invites(
      Switches switches,
      Accounts accounts,
      Chats chats,
      InviteLinks links,
      Membership membership,
      JoinRequests requests,
      GuardBots guardBots,
      Peeks peeks,
      Subscriptions subscriptions) {
    this.switches = switches;
    this.accounts = accounts;
    this.chats = chats;
    this.membership = membership;
    this.requests = requests;
    this.guardBots = guardBots;
    this.peeks = peeks;
    this.subscriptions = subscriptions;
    this.resolver = new InviteResolver(switches, chats, links);
  }

  /**
   * What messages.checkChatInvite shows to an account; an open link may start a peek.
   *
   * @throws RpcError INVITE_HASH_EMPTY, INVITE_HASH_INVALID, INVITE_HASH_EXPIRED, CHANNEL_PRIVATE
   */
  public Preview check(Account caller, String hash, Instant now) {
    InviteLink link = resolver.toCheck(caller, hash, now);
    Chat chat = chats.get(link.chatId());
    Member self = chats.members(chat.id()).get(caller.id());
    if (self != null || (switches.invites().publicLinkAlready() && chat.isPublic())) {
      return new Preview.Already(chat, self);
    }
    if (link.isUsedUp()) {
      throw resolver.expired();
    }
    if (link.peek() != null && chat.kind().isChannel()) {
      return new Preview.Peek(chat, link, peeks.expiry(caller, link, link.peek(), now));
    }
    return new Preview.Invite(
        chat,
        link,
        requestNeeded(chat, link),
        shownTo(caller, chat),
        isSold(chat, link) ? form(caller, link, now) : null);
  }

  /**
   * Joins an account to the chat behind a link, as messages.importChatInvite does, or stores its
   * request to join.
   *
   * @throws RpcError as {@link #check}, and USER_ALREADY_PARTICIPANT, USERS_TOO_MUCH,
   *     CHANNELS_TOO_MUCH, STARS_PAYMENT_REQUIRED; with a switch CHANNEL_INVALID, CHAT_INVALID
   */
  public JoinResult join(Account caller, String hash, Instant now) {
    return join(caller, hash, false, now);
  }

  /**
   * The same of a client that may know guard bots.
   *
   * @param guarded whether it knows what to do where one decides
   */
  public JoinResult join(Account caller, String hash, boolean guarded, Instant now) {
    InviteLink link = resolver.toJoin(caller, hash, now);
    Chat chat = chats.get(link.chatId());
    refuseWhatIsFull(caller, chat, link);
    if (requestNeeded(chat, link)) {
      return guarded && chat.details().guardBotId() != 0
          ? guardBots.ask(caller, chat, link, now)
          : requests.ask(caller, chat, link, now);
    }
    if (isSold(chat, link)) {
      throw new RpcError(ErrorType.STARS_PAYMENT_REQUIRED);
    }
    Member joiner = Member.joined(caller.id(), now, link.adminId(), link.hash(), null);
    Message message =
        new Message(chat, caller.id(), now, new Message.Action.JoinedByLink(link.adminId()));
    List<WorldEvent> events = membership.admit(chat, List.of(joiner), caller.id(), message);
    return new JoinResult.Joined(chats.get(chat.id()), events);
  }

  /**
   * Pays for membership and joins, as payments.sendStarsForm does.
   *
   * @throws RpcError as {@link #join}, and FORM_ID_EMPTY, FORM_EXPIRED, FORM_SUBMIT_DUPLICATE,
   *     BALANCE_TOO_LOW
   */
  public JoinResult pay(Account caller, long formId, String hash, Instant now) {
    InviteLink link = resolver.toJoin(caller, hash, now);
    subscriptions.refuseUnlessGood(caller, formId, hash, now);
    Chat chat = chats.get(link.chatId());
    refuseWhatIsFull(caller, chat, link);
    List<WorldEvent> events = subscriptions.pay(caller, formId, chat, link, now);
    return new JoinResult.Joined(chats.get(chat.id()), events);
  }

  private void refuseWhatIsFull(Account caller, Chat chat, InviteLink link) {
    if (chats.members(chat.id()).get(caller.id()) != null) {
      throw new RpcError(ErrorType.USER_ALREADY_PARTICIPANT);
    }
    if (link.isUsedUp()) {
      throw switches.slotsFullUsersTooMuch()
          ? new RpcError(ErrorType.USERS_TOO_MUCH)
          : resolver.expired();
    }
    membership.refuseIfFull(chat, caller, ErrorType.CHANNELS_TOO_MUCH);
  }

  private boolean requestNeeded(Chat chat, InviteLink link) {
    return link.requestNeeded()
        || (switches.joinRequestOnLinks() && chat.has(ChatSeed.Trait.JOIN_REQUEST));
  }

  private List<Account> shownTo(Account caller, Chat chat) {
    return chat.kind() == ChatKind.CHANNEL || chat.has(ChatSeed.Trait.PARTICIPANTS_HIDDEN)
        ? List.of()
        : chats.members(chat.id()).shownTo(caller, switches.previewParticipants()).stream()
            .map(accounts::get)
            .toList();
  }

  /** Who can join by the username pays for no link. */
  private static boolean isSold(Chat chat, InviteLink link) {
    return link.pricing() != null && !chat.isPublic();
  }

  private Preview.SubscriptionForm form(Account caller, InviteLink link, Instant now) {
    boolean paid = subscriptions.running(caller.id(), link.chatId()) != null;
    return new Preview.SubscriptionForm(
        Objects.requireNonNull(link.pricing()),
        paid ? null : subscriptions.form(caller, link, now));
  }
}
