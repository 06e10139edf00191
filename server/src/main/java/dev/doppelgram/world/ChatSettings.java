// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AdminLogEvent;
import dev.doppelgram.world.model.AdminLogEvent.Info;
import dev.doppelgram.world.model.AdminLogEvent.InfoChanged;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.BannedRight;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.ChatSeed;
import dev.doppelgram.world.model.InviteLink;
import dev.doppelgram.world.model.LinkEdit;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.WorldEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is changed about a chat as a whole; all instants are the world's time. */
public final class ChatSettings {
  private static final int MAX_ABOUT = 255;

  /** The real service deletes no larger channels. */
  private static final int MAX_DELETABLE = 1_000;

  private final Chats chats;
  private final InviteLinks links;
  private final Rights rights;
  private final MessageBoxes boxes;
  private final AdminLog adminLog;
  private final PendingEvents pendingEvents;

  ChatSettings(
      Chats chats,
      InviteLinks links,
      Rights rights,
      MessageBoxes boxes,
      AdminLog adminLog,
      PendingEvents pendingEvents) {
    this.chats = chats;
    this.links = links;
    this.rights = rights;
    this.boxes = boxes;
    this.adminLog = adminLog;
    this.pendingEvents = pendingEvents;
  }

  /**
   * Lets people into a public supergroup with an admin's approval only, or at once again.
   *
   * @param guard the bot that decides; null for none
   * @param applyToInvites changes all its links too, the primary ones among them
   * @throws RpcError CHANNEL_PRIVATE, CHAT_WRITE_FORBIDDEN, CHAT_ADMIN_REQUIRED,
   *     CHAT_PUBLIC_REQUIRED, BOT_GUARD_NOT_SUPPORTED, CHAT_NOT_MODIFIED
   */
  public List<WorldEvent> toggleJoinRequest(
      Account caller, Chat chat, boolean enabled, @Nullable Account guard, boolean applyToInvites) {
    rights.admin(chat, caller, AdminRight.BAN_USERS);
    if (chat.kind() != ChatKind.SUPERGROUP || !chat.isPublic()) {
      throw new RpcError(ErrorType.CHAT_PUBLIC_REQUIRED);
    }
    long guardBotId = guard == null ? 0 : guard.id();
    if (guard != null) {
      refuseUnlessGuard(guard, chat);
    }
    if (chat.has(ChatSeed.Trait.JOIN_REQUEST) == enabled
        && chat.details().guardBotId() == guardBotId
        && !applyToInvites) {
      throw new RpcError(ErrorType.CHAT_NOT_MODIFIED);
    }
    if (applyToInvites) {
      for (InviteLink link : links.of(chat.id())) {
        LinkEdit edit = new LinkEdit(null, null, enabled, null);
        links.replace(link.withTerms(edit.of(link.terms()), link.startDate()));
      }
    }
    Chat after =
        chats.replace(
            chat.with(ChatSeed.Trait.JOIN_REQUEST, enabled)
                .withDetails(chat.details().guardedBy(guardBotId)));
    return recorded(new WorldEvent.SettingsChanged(after));
  }

  private void refuseUnlessGuard(Account bot, Chat chat) {
    Member member = chats.members(chat.id()).get(bot.id());
    if (!bot.details().botGuard() || member == null || !member.may(AdminRight.INVITE_USERS)) {
      throw new RpcError(ErrorType.BOT_GUARD_NOT_SUPPORTED);
    }
  }

  /**
   * Renames a chat, with a message in it.
   *
   * @throws RpcError PEER_ID_INVALID, CHANNEL_PRIVATE (406), CHAT_WRITE_FORBIDDEN,
   *     CHAT_ADMIN_REQUIRED, CHAT_TITLE_EMPTY, CHAT_NOT_MODIFIED
   */
  public List<WorldEvent> editTitle(Account caller, Chat chat, String title, Instant now) {
    rights.overInfo(chat, caller, ErrorType.CHANNEL_PRIVATE.withCode(406));
    refuseTitle(title);
    if (title.equals(chat.title())) {
      throw new RpcError(ErrorType.CHAT_NOT_MODIFIED);
    }
    chats.replace(chat.withTitle(title));
    adminLog.add(chat, caller, new InfoChanged(Info.CHANGE_TITLE, chat.title(), title));
    Message message = new Message(chat, caller.id(), now, new Message.Action.EditedTitle(title));
    return recorded(new WorldEvent.Posted(boxes.postToChat(message, chats.members(chat.id()))));
  }

  /**
   * Describes a chat, as messages.editChatAbout does.
   *
   * @param about empty for none
   * @throws RpcError PEER_ID_INVALID, CHANNEL_PRIVATE, CHAT_WRITE_FORBIDDEN, CHAT_ADMIN_REQUIRED,
   *     CHAT_ABOUT_TOO_LONG, CHAT_ABOUT_NOT_MODIFIED
   */
  public List<WorldEvent> editAbout(Account caller, Chat chat, String about) {
    rights.overInfo(chat, caller, ErrorType.CHANNEL_PRIVATE);
    refuseAbout(about);
    String text = about.isEmpty() ? null : about;
    if (Objects.equals(text, chat.about())) {
      throw new RpcError(ErrorType.CHAT_ABOUT_NOT_MODIFIED);
    }
    String before = Objects.requireNonNullElse(chat.about(), "");
    adminLog.add(chat, caller, new InfoChanged(Info.CHANGE_ABOUT, before, about));
    return recorded(new WorldEvent.SettingsChanged(chats.replace(chat.withAbout(text))));
  }

  /**
   * Says what ordinary members may not do, as messages.editChatDefaultBannedRights does.
   *
   * @throws RpcError PEER_ID_INVALID, CHANNEL_PRIVATE, CHAT_WRITE_FORBIDDEN, CHAT_ADMIN_REQUIRED,
   *     BANNED_RIGHTS_INVALID, CHAT_NOT_MODIFIED
   */
  public List<WorldEvent> editDefaultBannedRights(
      Account caller, Chat chat, Set<BannedRight> banned) {
    if (chat.kind() == ChatKind.CHANNEL) {
      throw new RpcError(ErrorType.PEER_ID_INVALID);
    }
    rights.admin(
        chat,
        caller,
        AdminRight.BAN_USERS,
        ErrorType.CHANNEL_PRIVATE,
        ErrorType.CHAT_ADMIN_REQUIRED);
    if (banned.contains(BannedRight.VIEW_MESSAGES)) {
      throw new RpcError(ErrorType.BANNED_RIGHTS_INVALID);
    }
    if (banned.equals(chat.defaultBannedRights())) {
      throw new RpcError(ErrorType.CHAT_NOT_MODIFIED);
    }
    Chat after = chats.replace(chat.withDefaultBannedRights(banned));
    adminLog.add(
        chat,
        caller,
        new AdminLogEvent.DefaultRightsChanged(
            chat.defaultBannedRights(), after.defaultBannedRights()));
    return recorded(new WorldEvent.DefaultRightsChanged(after));
  }

  /**
   * Ends a chat for everybody.
   *
   * @throws RpcError PEER_ID_INVALID, CHANNEL_PRIVATE (406), CHAT_WRITE_FORBIDDEN,
   *     CHAT_ADMIN_REQUIRED, CHANNEL_TOO_LARGE (406)
   */
  public List<WorldEvent> delete(Account caller, Chat chat) {
    rights.inside(chat, caller, ErrorType.CHANNEL_PRIVATE.withCode(406));
    if (chat.creatorId() != caller.id()) {
      throw new RpcError(ErrorType.CHAT_ADMIN_REQUIRED);
    }
    if (chat.kind().isChannel() && chat.participantsCount() > MAX_DELETABLE) {
      throw new RpcError(ErrorType.CHANNEL_TOO_LARGE);
    }
    return recorded(new WorldEvent.SettingsChanged(chats.delete(chat)));
  }

  static void refuseTitle(String title) {
    if (title.isBlank()) {
      throw new RpcError(ErrorType.CHAT_TITLE_EMPTY);
    }
  }

  static void refuseAbout(@Nullable String about) {
    if (about != null && about.codePointCount(0, about.length()) > MAX_ABOUT) {
      throw new RpcError(ErrorType.CHAT_ABOUT_TOO_LONG);
    }
  }

  private List<WorldEvent> recorded(WorldEvent event) {
    int mark = pendingEvents.mark();
    pendingEvents.add(event);
    return pendingEvents.since(mark);
  }
}
