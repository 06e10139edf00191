// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Announcement;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.InviteLink;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.ParticipantStatus;
import dev.doppelgram.world.model.Restriction;
import dev.doppelgram.world.model.WorldEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds members to chats and removes them, with the events for everybody concerned. */
final class Membership {
  private final Chats chats;
  private final InviteLinks links;
  private final MessageBoxes boxes;
  private final Audience audience;
  private final AdminLog adminLog;
  private final ActionBars actionBars;
  private final PendingEvents pendingEvents;

  Membership(
      Chats chats,
      InviteLinks links,
      MessageBoxes boxes,
      Audience audience,
      AdminLog adminLog,
      ActionBars actionBars,
      PendingEvents pendingEvents) {
    this.chats = chats;
    this.links = links;
    this.boxes = boxes;
    this.audience = audience;
    this.adminLog = adminLog;
    this.actionBars = actionBars;
    this.pendingEvents = pendingEvents;
  }

  /**
   * Turns away whom there is no room for.
   *
   * @param tooManyChannels what to say to an account that may join no more channels
   * @throws RpcError USERS_TOO_MUCH, or {@code tooManyChannels}
   */
  void refuseIfFull(Chat chat, Account account, ErrorType tooManyChannels) {
    if (chat.participantsCount() >= chat.capacity()) {
      throw new RpcError(ErrorType.USERS_TOO_MUCH);
    }
    if (chat.kind().isChannel()) {
      refuseIfInTooManyChannels(account, tooManyChannels);
    }
  }

  /** Turns away an account for which all of these chats together are too many, or one is full. */
  void refuseIfTooManyMore(Account account, List<Chat> wanted) {
    long channels = wanted.stream().filter(chat -> chat.kind().isChannel()).count();
    long joined = account.otherChannels() + (long) chats.channelsOf(account.id());
    if (joined + channels > account.channelsLimit()) {
      throw new RpcError(ErrorType.CHANNELS_TOO_MUCH);
    }
    wanted.forEach(chat -> refuseIfFull(chat, account, ErrorType.CHANNELS_TOO_MUCH));
  }

  /** Turns away an account that may be in no more channels and supergroups. */
  void refuseIfInTooManyChannels(Account account, ErrorType tooManyChannels) {
    int joined = account.otherChannels() + chats.channelsOf(account.id());
    if (joined >= account.channelsLimit()) {
      throw new RpcError(tooManyChannels);
    }
  }

  /**
   * Makes accounts members, in one step.
   *
   * @param message the service message of it
   * @return what everybody learns, the coming itself first
   */
  List<WorldEvent> admit(Chat chat, List<Member> joiners, long actorId, Message message) {
    Chat after = chat;
    boolean requestsChanged = false;
    Members members = chats.members(chat.id());
    List<ParticipantStatus> before =
        joiners.stream().map(joiner -> members.standing(joiner.accountId())).toList();
    for (Member joiner : joiners) {
      after = chats.admit(after, asCreator(chat, joiner));
      boxes.openChannel(joiner.accountId(), chat);
      members.unban(joiner.accountId());
      links.use(joiner.link(), 1);
      requestsChanged |= links.withdraw(chat.id(), joiner.accountId());
    }
    int mark = pendingEvents.mark();
    pendingEvents.add(new WorldEvent.Joined(after, joiners, announce(after, message, null)));
    for (ParticipantStatus earlier : before) {
      notifyBots(after, actorId, earlier, message.date());
    }
    if (requestsChanged) {
      audience.requestsChanged(chat.id());
    }
    actionBars.joined(after);
    return pendingEvents.since(mark);
  }

  /**
   * Removes a member, which frees the slot of its link; the links that it made as an admin are
   * dead, but those of a creator, who stays that.
   *
   * @param ban keeps it out from then on; null for one who may come back
   * @return what everybody learns, the going itself first
   */
  List<WorldEvent> release(
      Chat chat, Member leaver, @Nullable Restriction ban, long actorId, Instant now) {
    Members members = chats.members(chat.id());
    ParticipantStatus before = members.standing(leaver.accountId());
    Chat after = unguarded(chats.release(chat, leaver), leaver.accountId());
    links.use(leaver.link(), -1);
    actionBars.left(chat, leaver.accountId());
    if (ban != null) {
      members.restrict(ban);
    }
    if (leaver.isAdmin() && leaver.accountId() != chat.creatorId()) {
      links.revokeThoseOf(chat.id(), leaver.accountId(), actorId, now);
    }
    Message message =
        new Message(chat, actorId, now, new Message.Action.DeletedUser(leaver.accountId()));
    Announcement announcement = announce(after, message, leaver.accountId());
    int mark = pendingEvents.mark();
    pendingEvents.add(new WorldEvent.Left(after, leaver, actorId, announcement));
    notifyBots(after, actorId, before, now);
    return pendingEvents.since(mark);
  }

  /** The chat without its guard bot, if that is an account that may not invite any more. */
  Chat unguarded(Chat chat, long accountId) {
    return chat.details().guardBotId() == accountId
        ? chats.replace(chat.withDetails(chat.details().guardedBy(0)))
        : chat;
  }

  /** Tells the members of a chat that was founded complete as if its creator had added them. */
  void announceAll(Chat chat, Instant now) {
    List<Member> added =
        chats.members(chat.id()).all().stream()
            .filter(member -> member.accountId() != chat.creatorId())
            .toList();
    if (added.isEmpty()) {
      return;
    }
    List<Long> ids = added.stream().map(Member::accountId).toList();
    Message message = new Message(chat, chat.creatorId(), now, new Message.Action.AddedUsers(ids));
    pendingEvents.add(new WorldEvent.Joined(chat, added, announce(chat, message, null)));
  }

  /** A creator that comes back has every right again. */
  private static Member asCreator(Chat chat, Member joiner) {
    return joiner.accountId() == chat.creatorId()
        ? joiner.promoted(ChatSeeder.ALL_RIGHTS, joiner.accountId(), null)
        : joiner;
  }

  /**
   * Tells bots of what became of an account, and writes it down for admins.
   *
   * @param before how it stood until now
   */
  void notifyBots(Chat chat, long actorId, ParticipantStatus before, Instant now) {
    long accountId = before.accountId();
    ParticipantStatus after = chats.members(chat.id()).standing(accountId);
    Member came = before.member() == null ? after.member() : null;
    String hash = came == null ? null : came.link();
    InviteLink link = hash == null ? null : links.byHash(hash);
    adminLog.memberChanged(chat, actorId, before, after, link, now);
    audience.changed(
        new WorldEvent.MemberChanged(chat, actorId, accountId, before, after, link, now, Map.of()));
  }

  private Announcement announce(Chat chat, Message message, @Nullable Long leaverId) {
    return switch (chat.kind()) {
      case GROUP -> boxes.postToMembers(message, chats.members(chat.id()).all(), leaverId);
      case SUPERGROUP -> boxes.postToChannel(message);
      case CHANNEL -> new Announcement.None();
    };
  }
}
