// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.Restriction;
import dev.doppelgram.world.model.WorldEvent;
import java.time.Instant;
import java.util.List;

/** Leaving chats, and being removed from them; all instants are the world's time. */
public final class LeavingChats {
  private final Chats chats;
  private final Rights rights;
  private final Membership membership;

  LeavingChats(Chats chats, Rights rights, Membership membership) {
    this.chats = chats;
    this.rights = rights;
    this.membership = membership;
  }

  /**
   * Leaves a channel or supergroup, as channels.leaveChannel does.
   *
   * @throws RpcError CHAT_INVALID, CHANNEL_PRIVATE (406), CHANNEL_PUBLIC_GROUP_NA,
   *     USER_NOT_PARTICIPANT, USER_CREATOR
   */
  public List<WorldEvent> leave(Account caller, Chat channel, Instant now) {
    if (channel.isGone()) {
      throw new RpcError(ErrorType.CHAT_INVALID);
    }
    Members members = chats.members(channel.id());
    Member self = members.get(caller.id());
    if (self == null) {
      if (!channel.isPublic()) {
        throw new RpcError(ErrorType.CHANNEL_PRIVATE.withCode(406));
      }
      throw new RpcError(
          members.isBanned(caller.id())
              ? ErrorType.CHANNEL_PUBLIC_GROUP_NA
              : ErrorType.USER_NOT_PARTICIPANT);
    }
    if (channel.creatorId() == caller.id()) {
      throw new RpcError(ErrorType.USER_CREATOR);
    }
    return membership.release(channel, self, null, caller.id(), now);
  }

  /**
   * Takes an account out of a basic group, as messages.deleteChatUser does; whom another one
   * removes cannot come back by a link.
   *
   * @throws RpcError PEER_ID_INVALID, USER_NOT_PARTICIPANT, CHAT_ADMIN_REQUIRED
   */
  public List<WorldEvent> remove(Account caller, Chat group, Account account, Instant now) {
    Members members = chats.members(group.id());
    Member self = members.get(caller.id());
    Member leaver = members.get(account.id());
    boolean leaves = caller.id() == account.id();
    if (self == null && !leaves) {
      throw new RpcError(ErrorType.PEER_ID_INVALID);
    }
    if (leaver == null) {
      throw new RpcError(ErrorType.USER_NOT_PARTICIPANT);
    }
    if (!leaves) {
      refuseUnlessAllowed(rights.member(group, caller, ErrorType.CHANNEL_PRIVATE), group, leaver);
    }
    Restriction ban = leaves ? null : Restriction.ban(account.id(), caller.id(), now);
    return membership.release(group, leaver, ban, caller.id(), now);
  }

  /** The creator removes anybody, an admin ordinary members, and a member whom it brought in. */
  private static void refuseUnlessAllowed(Member self, Chat group, Member leaver) {
    boolean creator = self.accountId() == group.creatorId();
    boolean ordinary = !leaver.isAdmin();
    boolean allowed = self.may(AdminRight.BAN_USERS) || leaver.inviterId() == self.accountId();
    if (!creator && !(ordinary && allowed)) {
      throw new RpcError(ErrorType.CHAT_ADMIN_REQUIRED);
    }
  }
}
