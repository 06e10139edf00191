// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.Message.Action;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What service messages are about, by the TL names of their actions. */
enum MessageAction {
  CHAT_JOINED_BY_LINK,
  CHAT_JOINED_BY_REQUEST,
  CHAT_ADD_USER,
  CHAT_CREATE,
  CHANNEL_CREATE,
  CHAT_EDIT_TITLE,
  CHAT_DELETE_USER,
  CHAT_MIGRATE_TO,
  CHANNEL_MIGRATE_FROM,
  PIN_MESSAGE;

  static MessageAction of(Action action) {
    if (action instanceof Action.JoinedByLink) {
      return CHAT_JOINED_BY_LINK;
    }
    if (action instanceof Action.JoinedByRequest) {
      return CHAT_JOINED_BY_REQUEST;
    }
    if (action instanceof Action.AddedUsers) {
      return CHAT_ADD_USER;
    }
    if (action instanceof Action.CreatedGroup) {
      return CHAT_CREATE;
    }
    if (action instanceof Action.CreatedChannel) {
      return CHANNEL_CREATE;
    }
    if (action instanceof Action.PinnedMessage) {
      return PIN_MESSAGE;
    }
    if (action instanceof Action.MigratedTo) {
      return CHAT_MIGRATE_TO;
    }
    if (action instanceof Action.MigratedFrom) {
      return CHANNEL_MIGRATE_FROM;
    }
    return action instanceof Action.EditedTitle ? CHAT_EDIT_TITLE : CHAT_DELETE_USER;
  }

  static @Nullable String title(Action action) {
    if (action instanceof Action.CreatedGroup group) {
      return group.title();
    }
    if (action instanceof Action.CreatedChannel channel) {
      return channel.title();
    }
    if (action instanceof Action.MigratedFrom migrated) {
      return migrated.title();
    }
    return action instanceof Action.EditedTitle edited ? edited.title() : null;
  }

  boolean hasTitle() {
    return this == CHAT_CREATE
        || this == CHANNEL_CREATE
        || this == CHAT_EDIT_TITLE
        || this == CHANNEL_MIGRATE_FROM;
  }

  /** Whether it names the other chat of a migration. */
  boolean isOfChat() {
    return this == CHAT_MIGRATE_TO || this == CHANNEL_MIGRATE_FROM;
  }

  boolean isOfOneUser() {
    return this == CHAT_JOINED_BY_LINK
        || this == CHAT_JOINED_BY_REQUEST
        || this == CHAT_DELETE_USER;
  }

  /**
   * @param users one, where the action is {@link #isOfOneUser of one}
   * @param chatId of the other chat, where the action is {@link #isOfChat of one}
   * @param answered what was pinned
   */
  Message.Content content(String title, List<Long> users, long chatId, Message answered) {
    return switch (this) {
      case CHAT_JOINED_BY_LINK -> new Action.JoinedByLink(users.get(0));
      case CHAT_JOINED_BY_REQUEST -> new Action.JoinedByRequest(users.get(0));
      case CHAT_ADD_USER -> new Action.AddedUsers(users);
      case CHAT_CREATE -> new Action.CreatedGroup(title, users);
      case CHANNEL_CREATE -> new Action.CreatedChannel(title);
      case CHAT_EDIT_TITLE -> new Action.EditedTitle(title);
      case PIN_MESSAGE -> new Action.PinnedMessage(answered);
      case CHAT_MIGRATE_TO -> new Action.MigratedTo(chatId);
      case CHANNEL_MIGRATE_FROM -> new Action.MigratedFrom(title, chatId);
      case CHAT_DELETE_USER -> new Action.DeletedUser(users.get(0));
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
