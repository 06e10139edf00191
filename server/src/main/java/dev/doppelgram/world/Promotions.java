// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.ParticipantStatus;
import dev.doppelgram.world.model.WorldEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Making admins, and ordinary members of them again; all instants are the world's time. */
public final class Promotions {
  /** What an admin of a basic group may do, which knows no lesser ones. */
  private static final Set<AdminRight> GROUP_ADMIN =
      Set.of(
          AdminRight.CHANGE_INFO,
          AdminRight.DELETE_MESSAGES,
          AdminRight.BAN_USERS,
          AdminRight.INVITE_USERS,
          AdminRight.PIN_MESSAGES,
          AdminRight.MANAGE_CALL,
          AdminRight.OTHER);

  /** How many admins a chat has at most, the creator among them. */
  private static final int MAX_ADMINS = 50;

  private static final int MAX_RANK = 16;

  private final Chats chats;
  private final InviteLinks links;
  private final Rights rights;
  private final MemberAdditions arrivals;
  private final Membership membership;
  private final PendingEvents pendingEvents;

  Promotions(
      Chats chats,
      InviteLinks links,
      Rights rights,
      MemberAdditions arrivals,
      Membership membership,
      PendingEvents pendingEvents) {
    this.chats = chats;
    this.links = links;
    this.rights = rights;
    this.arrivals = arrivals;
    this.membership = membership;
    this.pendingEvents = pendingEvents;
  }

  /**
   * Gives an account these rights in a channel or supergroup, as channels.editAdmin does; it is
   * added if it is no member, and its links are dead once it may not invite.
   *
   * @param some none, to make it an ordinary member
   * @param rank empty or null for none
   * @throws RpcError CHANNEL_PRIVATE, CHAT_WRITE_FORBIDDEN, CHAT_ADMIN_REQUIRED (403),
   *     USER_CREATOR, RIGHT_FORBIDDEN, ADMIN_RANK_INVALID, ADMIN_RANK_EMOJI_NOT_ALLOWED,
   *     ADMINS_TOO_MUCH, and for one who is no member CHAT_ADMIN_INVITE_REQUIRED, USER_BLOCKED and
   *     as {@link MemberAdditions#invite}
   */
  public List<WorldEvent> edit(
      Account caller,
      Chat channel,
      Account account,
      Set<AdminRight> some,
      @Nullable String rank,
      Instant now) {
    ErrorType notAdmin = ErrorType.CHAT_ADMIN_REQUIRED.withCode(403);
    Member self =
        rights.admin(channel, caller, AdminRight.ADD_ADMINS, ErrorType.CHANNEL_PRIVATE, notAdmin);
    if (account.id() == channel.creatorId()) {
      throw new RpcError(ErrorType.USER_CREATOR);
    }
    if (caller.id() != channel.creatorId() && !self.rights().containsAll(some)) {
      throw new RpcError(ErrorType.RIGHT_FORBIDDEN);
    }
    refuseRank(rank);
    Member member = chats.members(channel.id()).get(account.id());
    if (member != null && member.isAdmin() && !Rights.maySetRightsOf(member, self, channel)) {
      throw new RpcError(notAdmin);
    }
    if (some.isEmpty() && (member == null || !member.isAdmin())) {
      return List.of();
    }
    refuseOneTooMany(channel, member);
    int mark = pendingEvents.mark();
    if (member == null) {
      arrivals.addAdmin(caller, self, channel, account, now);
    }
    set(channel, account, some, caller, rank == null || rank.isEmpty() ? null : rank, now);
    return pendingEvents.since(mark);
  }

  /**
   * Makes a member of a basic group an admin, or an ordinary member again, as
   * messages.editChatAdmin does.
   *
   * @throws RpcError PEER_ID_INVALID, CHAT_ADMIN_REQUIRED, USER_NOT_PARTICIPANT, USER_ID_INVALID
   */
  public List<WorldEvent> toggle(
      Account caller, Chat group, Account account, boolean admin, Instant now) {
    Members members = chats.members(group.id());
    if (members.get(caller.id()) == null) {
      throw new RpcError(ErrorType.PEER_ID_INVALID);
    }
    if (group.creatorId() != caller.id()) {
      throw new RpcError(ErrorType.CHAT_ADMIN_REQUIRED);
    }
    Member member = members.get(account.id());
    if (member == null) {
      throw new RpcError(ErrorType.USER_NOT_PARTICIPANT);
    }
    if (account.id() == group.creatorId()) {
      throw new RpcError(ErrorType.USER_ID_INVALID);
    }
    int mark = pendingEvents.mark();
    if (member.isAdmin() != admin) {
      set(group, account, admin ? GROUP_ADMIN : Set.of(), caller, null, now);
    }
    return pendingEvents.since(mark);
  }

  private void set(
      Chat chat,
      Account account,
      Set<AdminRight> some,
      Account caller,
      @Nullable String rank,
      Instant now) {
    Members members = chats.members(chat.id());
    ParticipantStatus before = members.standing(account.id());
    Member member = Objects.requireNonNull(before.member());
    Member after = member.promoted(some, caller.id(), rank);
    if (after.equals(member)) {
      return;
    }
    members.replace(after);
    members.lift(account.id());
    if (!after.may(AdminRight.INVITE_USERS)) {
      links.revokeThoseOf(chat.id(), account.id(), caller.id(), now);
    }
    Chat current = chats.get(chat.id());
    if (!after.may(AdminRight.INVITE_USERS)) {
      current = membership.unguarded(current, account.id());
    }
    Chat changed = chats.replace(current.withParticipants(current.participantsCount()));
    pendingEvents.add(new WorldEvent.RightsChanged(changed, after));
    membership.notifyBots(changed, caller.id(), before, now);
  }

  private void refuseOneTooMany(Chat channel, @Nullable Member member) {
    int admins = chats.members(channel.id()).admins().size();
    if (admins >= MAX_ADMINS && (member == null || !member.isAdmin())) {
      throw new RpcError(ErrorType.ADMINS_TOO_MUCH);
    }
  }

  private static void refuseRank(@Nullable String rank) {
    if (rank == null) {
      return;
    }
    if (rank.codePointCount(0, rank.length()) > MAX_RANK) {
      throw new RpcError(ErrorType.ADMIN_RANK_INVALID);
    }
    if (rank.codePoints().anyMatch(Promotions::isEmoji)) {
      throw new RpcError(ErrorType.ADMIN_RANK_EMOJI_NOT_ALLOWED);
    }
  }

  /** Whether a code point is of the blocks that pictures come from. */
  private static boolean isEmoji(int codePoint) {
    return (codePoint >= 0x2600 && codePoint <= 0x27bf)
        || (codePoint >= 0x1f000 && codePoint <= 0x1faff);
  }
}
