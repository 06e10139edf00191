package dev.doppelgram.world;

import dev.doppelgram.refusal.Reason;
import dev.doppelgram.refusal.Refusal;
import java.util.List;

/** What admins change about a chat as a whole. */
public final class ChatSettings {
  private final Chats chats;
  private final InviteLinks links;
  private final Rights rights;

  ChatSettings(Chats chats, InviteLinks links, Rights rights) {
    this.chats = chats;
    this.links = links;
    this.rights = rights;
  }

  /**
   * Lets people into a public supergroup with an admin's approval only, or at once again.
   *
   * @param applyToInvites changes all its links too, the primary ones among them
   * @throws Refusal CHANNEL_PRIVATE, CHAT_WRITE_FORBIDDEN, CHAT_ADMIN_REQUIRED,
   *     CHAT_PUBLIC_REQUIRED, CHAT_NOT_MODIFIED
   */
  public List<WorldEvent> toggleJoinRequest(
      Account caller, Chat chat, boolean enabled, boolean applyToInvites) {
    rights.admin(chat, caller, AdminRight.BAN_USERS);
    if (chat.kind() != ChatKind.SUPERGROUP || !chat.isPublic()) {
      throw new Refusal(Reason.CHAT_PUBLIC_REQUIRED);
    }
    if (chat.has(ChatSeed.Trait.JOIN_REQUEST) == enabled && !applyToInvites) {
      throw new Refusal(Reason.CHAT_NOT_MODIFIED);
    }
    if (applyToInvites) {
      for (InviteLink link : links.of(chat.id())) {
        LinkEdit edit = new LinkEdit(null, null, enabled, null);
        links.replace(link.withTerms(edit.of(link.terms()), link.startDate()));
      }
    }
    Chat after = chats.replace(chat.with(ChatSeed.Trait.JOIN_REQUEST, enabled));
    return List.of(new WorldEvent.SettingsChanged(after));
  }
}
