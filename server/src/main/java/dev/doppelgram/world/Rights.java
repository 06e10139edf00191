package dev.doppelgram.world;

import dev.doppelgram.refusal.Reason;
import dev.doppelgram.refusal.Refusal;

/** Who may do what in a chat. */
final class Rights {
  private final Chats chats;
  private final InviteLinks links;

  Rights(Chats chats, InviteLinks links) {
    this.chats = chats;
    this.links = links;
  }

  /**
   * The caller's place in the chat.
   *
   * @param closed what to say to one who cannot see the channel; some methods have another code
   * @throws Refusal CHAT_WRITE_FORBIDDEN, or {@code closed}
   */
  Member member(Chat chat, Account caller, Reason closed) {
    Members members = chats.members(chat.id());
    Member self = members.get(caller.id());
    if (self != null) {
      return self;
    }
    boolean hidden = !chat.isPublic() || members.isBanned(caller.id());
    throw new Refusal(chat.kind().isChannel() && hidden ? closed : Reason.CHAT_WRITE_FORBIDDEN);
  }

  /**
   * The caller's place in the chat, where it has a right.
   *
   * @throws Refusal CHANNEL_PRIVATE, CHAT_WRITE_FORBIDDEN, CHAT_ADMIN_REQUIRED
   */
  Member admin(Chat chat, Account caller, AdminRight right) {
    Member self = member(chat, caller, Reason.CHANNEL_PRIVATE);
    if (!self.may(right)) {
      throw new Refusal(Reason.CHAT_ADMIN_REQUIRED);
    }
    return self;
  }

  /**
   * Lets admins do something with links of their own, and the creator with those of all.
   *
   * @throws Refusal as {@link #admin}, and ADMIN_ID_INVALID
   */
  void overLinksOf(Account admin, Chat chat, Account caller) {
    admin(chat, caller, AdminRight.INVITE_USERS);
    Member member = chats.members(chat.id()).get(admin.id());
    boolean hasLinks = links.of(chat.id()).stream().anyMatch(link -> link.adminId() == admin.id());
    if (!hasLinks && (member == null || !member.isAdmin())) {
      throw new Refusal(Reason.ADMIN_ID_INVALID);
    }
    if (admin.id() != caller.id() && chat.creatorId() != caller.id()) {
      throw new Refusal(Reason.CHAT_ADMIN_REQUIRED);
    }
  }
}
