// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.BannedRight;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.ChatSeed;
import dev.doppelgram.world.model.JoinResult;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.WorldEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Coming into chats without an invite link; all instants are the world's time. */
public final class MemberAdditions {
  /** How many bots a supergroup or channel has at most. */
  private static final int MAX_BOTS = 20;

  private final Chats chats;
  private final Rights rights;
  private final Membership membership;
  private final JoinRequests requests;
  private final GuardBots guardBots;
  private final ActionBars actionBars;

  MemberAdditions(
      Chats chats,
      Rights rights,
      Membership membership,
      JoinRequests requests,
      GuardBots guardBots,
      ActionBars actionBars) {
    this.chats = chats;
    this.rights = rights;
    this.membership = membership;
    this.requests = requests;
    this.guardBots = guardBots;
    this.actionBars = actionBars;
  }

  /**
   * What came of adding several accounts.
   *
   * @param missing those that could not be added
   */
  public record Invitation(List<WorldEvent> events, List<Account> missing) {}

  /**
   * Joins a public channel or supergroup, or one where a channel is discussed that the caller can
   * look into, as channels.joinChannel does; a member stays one.
   *
   * @throws RpcError CHAT_INVALID, CHANNEL_PRIVATE (406), USERS_TOO_MUCH, CHANNELS_TOO_MUCH
   */
  public JoinResult join(Account caller, Chat chat, Instant now) {
    return join(caller, chat, false, now);
  }

  /**
   * The same of a client that may know guard bots.
   *
   * @param guarded whether it knows what to do where one decides
   */
  public JoinResult join(Account caller, Chat chat, boolean guarded, Instant now) {
    refuseIfGone(chat);
    Members members = chats.members(chat.id());
    if (members.get(caller.id()) != null) {
      return new JoinResult.Joined(chat, List.of());
    }
    boolean open = chat.isPublic() || rights.isDiscussedBy(chat, caller);
    if (members.isBanned(caller.id()) || !open) {
      throw new RpcError(ErrorType.CHANNEL_PRIVATE.withCode(406));
    }
    membership.refuseIfFull(chat, caller, ErrorType.CHANNELS_TOO_MUCH);
    if (chat.has(ChatSeed.Trait.JOIN_REQUEST)) {
      return guarded && chat.details().guardBotId() != 0
          ? guardBots.ask(caller, chat, null, now)
          : requests.ask(caller, chat, null, now);
    }
    List<WorldEvent> events = admit(chat, List.of(caller), caller, now);
    return new JoinResult.Joined(chats.get(chat.id()), events);
  }

  /**
   * Adds an account to a basic group, as messages.addChatUser does; one who left adds itself again.
   *
   * @param tellsMissing whether the answer has a place for one who lets nobody add it
   * @throws RpcError CHAT_INVALID, CHAT_WRITE_FORBIDDEN, CHAT_ADMIN_REQUIRED (403),
   *     USER_ALREADY_PARTICIPANT, USERS_TOO_MUCH, BOT_GROUPS_BLOCKED, USER_PRIVACY_RESTRICTED,
   *     USER_NOT_MUTUAL_CONTACT
   */
  public Invitation add(
      Account caller, Chat group, Account account, boolean tellsMissing, Instant now) {
    refuseIfGone(group);
    Members members = chats.members(group.id());
    if (caller.id() == account.id() && members.hasLeft(caller.id())) {
      membership.refuseIfFull(group, account, ErrorType.USER_CHANNELS_TOO_MUCH);
      return new Invitation(admit(group, List.of(account), caller, now), List.of());
    }
    refuseUnlessAllowed(rights.member(group, caller, ErrorType.CHANNEL_PRIVATE), group);
    if (members.get(account.id()) != null) {
      throw new RpcError(ErrorType.USER_ALREADY_PARTICIPANT);
    }
    membership.refuseIfFull(group, account, ErrorType.USER_CHANNELS_TOO_MUCH);
    try {
      refuseUnwilling(caller, account);
    } catch (RpcError refusal) {
      return missing(account, refusal, tellsMissing);
    }
    refuseIfGoneForGood(caller, group, account);
    return new Invitation(admit(group, List.of(account), caller, now), List.of());
  }

  /** One who alone keeps others out is missing, where the answer has a place for that. */
  private static Invitation missing(Account account, RpcError refusal, boolean tellsMissing) {
    if (tellsMissing && refusal.type().equals(ErrorType.USER_PRIVACY_RESTRICTED.type())) {
      return new Invitation(List.of(), List.of(account));
    }
    throw refusal;
  }

  /**
   * Adds accounts to a channel or supergroup, as channels.inviteToChannel does; members are passed
   * over. One account alone that cannot be added is a refusal.
   *
   * @param tellsMissing whether the answer has a place for one who lets nobody add it
   * @throws RpcError CHAT_INVALID, CHANNEL_PRIVATE (406), CHAT_WRITE_FORBIDDEN, CHAT_ADMIN_REQUIRED
   *     (403), USERS_TOO_MUCH, USER_CHANNELS_TOO_MUCH, USER_NOT_MUTUAL_CONTACT, USER_KICKED,
   *     USER_BOT, BOTS_TOO_MUCH, BOT_GROUPS_BLOCKED, USER_PRIVACY_RESTRICTED
   */
  public Invitation invite(
      Account caller, Chat channel, List<Account> guests, boolean tellsMissing, Instant now) {
    refuseIfGone(channel);
    Member self = rights.member(channel, caller, ErrorType.CHANNEL_PRIVATE.withCode(406));
    refuseUnlessAllowed(self, channel);
    List<Account> welcome = new ArrayList<>();
    List<Account> missing = new ArrayList<>();
    for (Account guest : guests) {
      if (chats.members(channel.id()).get(guest.id()) != null || welcome.contains(guest)) {
        continue;
      }
      try {
        refuseGuest(caller, self, channel, guest, welcome.size());
        welcome.add(guest);
      } catch (RpcError refusal) {
        missing.addAll(
            guests.size() > 1 ? List.of(guest) : missing(guest, refusal, tellsMissing).missing());
      }
    }
    List<WorldEvent> events = welcome.isEmpty() ? List.of() : admit(channel, welcome, caller, now);
    return new Invitation(events, missing);
  }

  /**
   * Adds an account that is about to be an admin, even if it is a bot for a channel.
   *
   * @throws RpcError CHAT_ADMIN_INVITE_REQUIRED, USER_BLOCKED, USERS_TOO_MUCH,
   *     USER_CHANNELS_TOO_MUCH, BOTS_TOO_MUCH, BOT_GROUPS_BLOCKED, USER_PRIVACY_RESTRICTED,
   *     USER_NOT_MUTUAL_CONTACT
   */
  void addAdmin(Account caller, Member self, Chat channel, Account account, Instant now) {
    if (!self.may(AdminRight.INVITE_USERS)) {
      throw new RpcError(ErrorType.CHAT_ADMIN_INVITE_REQUIRED);
    }
    if (chats.members(channel.id()).isBanned(account.id()) && !self.may(AdminRight.BAN_USERS)) {
      throw new RpcError(ErrorType.USER_BLOCKED);
    }
    membership.refuseIfFull(channel, account, ErrorType.USER_CHANNELS_TOO_MUCH);
    refuseUnwilling(caller, account);
    refuseIfOneBotTooMany(channel, account);
    refuseIfGoneForGood(caller, channel, account);
    admit(channel, List.of(account), caller, now);
  }

  /** Those who may be in a new group from the start, and those who cannot be added. */
  record Guests(List<Account> welcome, List<Account> missing) {}

  /**
   * Whom a caller may bring into a group of its own; itself is passed over.
   *
   * @throws RpcError USERS_TOO_MUCH
   */
  Guests guestsOfNewGroup(Account caller, List<Account> guests) {
    List<Account> welcome = new ArrayList<>();
    List<Account> missing = new ArrayList<>();
    for (Account guest : new LinkedHashSet<>(guests)) {
      if (guest.id() == caller.id()) {
        continue;
      }
      try {
        refuseUnwilling(caller, guest);
        welcome.add(guest);
      } catch (RpcError refusal) {
        missing.add(guest);
      }
    }
    if (welcome.size() >= ChatKind.GROUP.capacity()) {
      throw new RpcError(ErrorType.USERS_TOO_MUCH);
    }
    return new Guests(welcome, missing);
  }

  private void refuseUnlessAllowed(Member self, Chat chat) {
    if (!rights.may(self, chat, AdminRight.INVITE_USERS, BannedRight.INVITE_USERS)) {
      throw new RpcError(ErrorType.CHAT_ADMIN_REQUIRED.withCode(403));
    }
  }

  /** Whom nobody adds, or not this caller. */
  private static void refuseUnwilling(Account caller, Account guest) {
    if (guest.botNochats()) {
      throw new RpcError(ErrorType.BOT_GROUPS_BLOCKED);
    }
    if (!guest.chatInvitePrivacy().allows(guest, caller)) {
      throw new RpcError(ErrorType.USER_PRIVACY_RESTRICTED);
    }
  }

  private void refuseIfOneBotTooMany(Chat channel, Account guest) {
    if (guest.isBot() && chats.members(channel.id()).bots().size() >= MAX_BOTS) {
      throw new RpcError(ErrorType.BOTS_TOO_MUCH);
    }
  }

  private void refuseGuest(
      Account caller, Member self, Chat channel, Account guest, int comingToo) {
    if (guest.isBot() && channel.kind() == ChatKind.CHANNEL) {
      throw new RpcError(ErrorType.USER_BOT);
    }
    if (channel.participantsCount() + comingToo >= channel.capacity()) {
      throw new RpcError(ErrorType.USERS_TOO_MUCH);
    }
    membership.refuseIfFull(channel, guest, ErrorType.USER_CHANNELS_TOO_MUCH);
    if (chats.members(channel.id()).isBanned(guest.id()) && !self.may(AdminRight.BAN_USERS)) {
      throw new RpcError(ErrorType.USER_KICKED);
    }
    refuseUnwilling(caller, guest);
    refuseIfOneBotTooMany(channel, guest);
    refuseIfGoneForGood(caller, channel, guest);
  }

  /** Who has left a chat is brought back by a mutual contact only. */
  private void refuseIfGoneForGood(Account caller, Chat chat, Account account) {
    boolean mutual = caller.hasContact(account) && account.hasContact(caller);
    Members members = chats.members(chat.id());
    // nobody needs to be asked back whom an admin has removed
    if (members.hasLeft(account.id()) && !members.isBanned(account.id()) && !mutual) {
      throw new RpcError(ErrorType.USER_NOT_MUTUAL_CONTACT);
    }
  }

  private List<WorldEvent> admit(Chat chat, List<Account> guests, Account caller, Instant now) {
    List<Member> joiners =
        guests.stream().map(guest -> Member.ordinary(guest.id(), now, caller.id())).toList();
    List<Long> ids = guests.stream().map(Account::id).toList();
    Message message = new Message(chat, caller.id(), now, new Message.Action.AddedUsers(ids));
    List<WorldEvent> events = membership.admit(chat, joiners, caller.id(), message);
    actionBars.added(chat, guests, caller);
    return events;
  }

  private static void refuseIfGone(Chat chat) {
    if (chat.isGone()) {
      throw new RpcError(ErrorType.CHAT_INVALID);
    }
  }
}
