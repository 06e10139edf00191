// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.BannedRight;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.Restriction;
import java.time.Instant;

/** Who may do what in a chat. */
final class Rights {
  private final Chats chats;
  private final InviteLinks links;
  private final Peeks peeks;

  Rights(Chats chats, InviteLinks links, Peeks peeks) {
    this.chats = chats;
    this.links = links;
    this.peeks = peeks;
  }

  /** Lets members look into a channel, into a public one everybody, and into others who peeks. */
  boolean isOpen(Chat channel, Account caller, Instant now) {
    Members members = chats.members(channel.id());
    boolean welcome =
        channel.isPublic() || isDiscussedBy(channel, caller) || peeks.isOpen(caller, channel, now);
    return !channel.isGone()
        && (members.get(caller.id()) != null || (welcome && !members.isBanned(caller.id())));
  }

  /** Whether a chat is where a channel is discussed that the caller can look into. */
  boolean isDiscussedBy(Chat chat, Account caller) {
    boolean discussion = chat.kind() == ChatKind.SUPERGROUP && chat.details().linkedChatId() != 0;
    Chat channel = discussion ? chats.byId(chat.details().linkedChatId()) : null;
    if (channel == null || channel.isGone()) {
      return false;
    }
    Members readers = chats.members(channel.id());
    return readers.get(caller.id()) != null
        || (channel.isPublic() && !readers.isBanned(caller.id()));
  }

  /**
   * Refuses a caller who may not look into a channel.
   *
   * @throws RpcError CHANNEL_PRIVATE (406)
   */
  void refuseUnlessOpen(Chat channel, Account caller, Instant now) {
    if (!isOpen(channel, caller, now)) {
      throw new RpcError(ErrorType.CHANNEL_PRIVATE.withCode(406));
    }
  }

  /**
   * The caller's place in the chat.
   *
   * @param closed what to say to one who cannot see the channel; some methods have another code
   * @throws RpcError CHAT_WRITE_FORBIDDEN, or {@code closed}
   */
  Member member(Chat chat, Account caller, ErrorType closed) {
    Members members = chats.members(chat.id());
    Member self = members.get(caller.id());
    if (self != null) {
      return self;
    }
    boolean hidden = !chat.isPublic() || members.isBanned(caller.id());
    throw new RpcError(chat.kind().isChannel() && hidden ? closed : ErrorType.CHAT_WRITE_FORBIDDEN);
  }

  /**
   * The caller's place in the chat, where it has a right.
   *
   * @throws RpcError CHANNEL_PRIVATE, CHAT_WRITE_FORBIDDEN, CHAT_ADMIN_REQUIRED
   */
  Member admin(Chat chat, Account caller, AdminRight right) {
    Member self = member(chat, caller, ErrorType.CHANNEL_PRIVATE);
    if (!self.may(right)) {
      throw new RpcError(ErrorType.CHAT_ADMIN_REQUIRED);
    }
    return self;
  }

  /**
   * The caller's place in any chat, also where strangers to a basic group see nothing.
   *
   * @param closed what to say to one who cannot see the channel
   * @throws RpcError PEER_ID_INVALID for a basic group; CHAT_WRITE_FORBIDDEN, or {@code closed}
   */
  Member inside(Chat chat, Account caller, ErrorType closed) {
    if (!chat.kind().isChannel() && chats.members(chat.id()).get(caller.id()) == null) {
      throw new RpcError(ErrorType.PEER_ID_INVALID);
    }
    return member(chat, caller, closed);
  }

  /**
   * The caller's place in any chat, where it has a right.
   *
   * @param lacking what to say to a member without it; some methods have another code
   * @throws RpcError as {@link #inside}, or {@code lacking}
   */
  Member admin(Chat chat, Account caller, AdminRight right, ErrorType closed, ErrorType lacking) {
    Member self = inside(chat, caller, closed);
    if (!self.may(right)) {
      throw new RpcError(lacking);
    }
    return self;
  }

  /**
   * Refuses a caller who may not describe the chat: who is no such admin, where that is taken from
   * ordinary members.
   *
   * @throws RpcError as {@link #inside}, and CHAT_ADMIN_REQUIRED
   */
  void overInfo(Chat chat, Account caller, ErrorType closed) {
    Member self = inside(chat, caller, closed);
    if (!may(self, chat, AdminRight.CHANGE_INFO, BannedRight.CHANGE_INFO)) {
      throw new RpcError(ErrorType.CHAT_ADMIN_REQUIRED);
    }
  }

  /** Whether a member has a right as an admin, or in a group as everybody. */
  boolean may(Member member, Chat chat, AdminRight right, BannedRight banned) {
    return member.may(right) || (chat.kind() != ChatKind.CHANNEL && has(member, chat, banned));
  }

  /** Whether an ordinary member has a right, in a chat where all have it. */
  boolean has(Member member, Chat chat, BannedRight right) {
    Restriction restriction = chats.members(chat.id()).restriction(member.accountId());
    return !chat.defaultBannedRights().contains(right)
        && (restriction == null || !restriction.rights().contains(right));
  }

  /** Whether {@code self} may change the rights of an admin: the creator, or who made it. */
  static boolean maySetRightsOf(Member admin, Member self, Chat chat) {
    Long by = admin.promotedBy();
    boolean creator = self.accountId() == chat.creatorId();
    boolean promoter = by != null && by == self.accountId() && self.may(AdminRight.ADD_ADMINS);
    return admin.accountId() != chat.creatorId() && (creator || promoter);
  }

  /**
   * Lets admins do something with links of their own, and the creator with those of all.
   *
   * @throws RpcError as {@link #admin}, and ADMIN_ID_INVALID
   */
  void overLinksOf(Account admin, Chat chat, Account caller) {
    admin(chat, caller, AdminRight.INVITE_USERS);
    Member member = chats.members(chat.id()).get(admin.id());
    boolean hasLinks = links.of(chat.id()).stream().anyMatch(link -> link.adminId() == admin.id());
    if (!hasLinks && (member == null || !member.isAdmin())) {
      throw new RpcError(ErrorType.ADMIN_ID_INVALID);
    }
    if (admin.id() != caller.id() && chat.creatorId() != caller.id()) {
      throw new RpcError(ErrorType.CHAT_ADMIN_REQUIRED);
    }
  }
}
