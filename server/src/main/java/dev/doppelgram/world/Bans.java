// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.BannedRight;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.ParticipantStatus;
import dev.doppelgram.world.model.Restriction;
import dev.doppelgram.world.model.WorldEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What admins take from others in channels and supergroups; instants are the world's time. */
public final class Bans {
  private final Chats chats;
  private final InviteLinks links;
  private final Rights rights;
  private final Audience audience;
  private final Membership membership;
  private final PendingEvents pendingEvents;

  Bans(
      Chats chats,
      InviteLinks links,
      Rights rights,
      Audience audience,
      Membership membership,
      PendingEvents pendingEvents) {
    this.chats = chats;
    this.links = links;
    this.rights = rights;
    this.audience = audience;
    this.membership = membership;
    this.pendingEvents = pendingEvents;
  }

  /**
   * Bans an account, restricts it, or gives back what was taken, as channels.editBanned does; a
   * banned member is removed, a restricted admin is none any more.
   *
   * @param taken nothing, to give everything back
   * @param untilDate null for a restriction that does not run out
   * @throws RpcError CHANNEL_PRIVATE (406), CHAT_WRITE_FORBIDDEN, CHAT_ADMIN_REQUIRED (403),
   *     USER_ADMIN_INVALID
   */
  public List<WorldEvent> edit(
      Account caller,
      Chat channel,
      Account account,
      Set<BannedRight> taken,
      @Nullable Instant untilDate,
      Instant now) {
    Member self =
        rights.admin(
            channel,
            caller,
            AdminRight.BAN_USERS,
            ErrorType.CHANNEL_PRIVATE.withCode(406),
            ErrorType.CHAT_ADMIN_REQUIRED.withCode(403));
    Members members = chats.members(channel.id());
    Member member = members.get(account.id());
    if (member != null && member.isAdmin() && !Rights.maySetRightsOf(member, self, channel)) {
      throw new RpcError(ErrorType.USER_ADMIN_INVALID);
    }
    int mark = pendingEvents.mark();
    if (taken.isEmpty()) {
      giveBack(caller, channel, account, now);
    } else {
      var restriction = new Restriction(account.id(), taken, untilDate, caller.id(), now);
      if (restriction.isBan()) {
        ban(caller, channel, member, restriction);
      } else {
        restrict(caller, channel, member, restriction);
      }
    }
    return pendingEvents.since(mark);
  }

  private void giveBack(Account caller, Chat channel, Account account, Instant now) {
    Members members = chats.members(channel.id());
    ParticipantStatus before = members.standing(account.id());
    if (before.restriction() != null) {
      members.lift(account.id());
      announce(caller, channel, before, now);
    }
  }

  private void ban(Account caller, Chat channel, @Nullable Member member, Restriction ban) {
    if (member != null) {
      membership.release(channel, member, ban, caller.id(), ban.date());
      return;
    }
    Members members = chats.members(channel.id());
    ParticipantStatus before = members.standing(ban.accountId());
    members.restrict(ban);
    announce(caller, channel, before, ban.date());
    if (links.withdraw(channel.id(), ban.accountId())) {
      audience.requestsChanged(channel.id());
    }
  }

  private void restrict(
      Account caller, Chat channel, @Nullable Member member, Restriction restriction) {
    Members members = chats.members(channel.id());
    ParticipantStatus before = members.standing(restriction.accountId());
    members.restrict(restriction);
    if (member != null && member.isAdmin()) {
      members.replace(member.promoted(Set.of(), caller.id(), null));
      links.revokeThoseOf(channel.id(), member.accountId(), caller.id(), restriction.date());
    }
    Chat after = membership.unguarded(channel, restriction.accountId());
    announce(caller, after, before, restriction.date());
  }

  /** Tells a member of its rights, and bots of anybody's. */
  private void announce(Account caller, Chat channel, ParticipantStatus before, Instant now) {
    Member member = chats.members(channel.id()).get(before.accountId());
    if (member != null) {
      pendingEvents.add(new WorldEvent.RightsChanged(channel, member));
    }
    membership.notifyBots(channel, caller.id(), before, now);
  }
}
