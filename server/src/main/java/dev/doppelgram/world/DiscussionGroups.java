// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AdminLogEvent;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.ChatSeed.Trait;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.WorldEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The supergroups where channels are discussed. */
public final class DiscussionGroups {
  private final Chats chats;
  private final Rights rights;
  private final AdminLog adminLog;
  private final PendingEvents pendingEvents;

  DiscussionGroups(Chats chats, Rights rights, AdminLog adminLog, PendingEvents pendingEvents) {
    this.chats = chats;
    this.rights = rights;
    this.adminLog = adminLog;
    this.pendingEvents = pendingEvents;
  }

  /**
   * Has a channel discussed in a supergroup, in the place of where it was, as
   * channels.setDiscussionGroup does.
   *
   * @param broadcast null to have the supergroup on its own again
   * @param group null to have the channel discussed nowhere
   * @throws RpcError BROADCAST_ID_INVALID, MEGAGROUP_ID_INVALID, CHAT_WRITE_FORBIDDEN,
   *     CHAT_ADMIN_REQUIRED, MEGAGROUP_PREHISTORY_HIDDEN, LINK_NOT_MODIFIED
   */
  public void link(Account caller, @Nullable Chat broadcast, @Nullable Chat group) {
    refuseUnlessKinds(broadcast, group);
    if (broadcast != null) {
      refuseUnlessMay(caller, broadcast, AdminRight.CHANGE_INFO);
    }
    if (group != null) {
      refuseUnlessMay(caller, group, AdminRight.PIN_MESSAGES);
    }
    Chat earlierGroup = broadcast == null ? null : linked(broadcast);
    Chat earlierBroadcast = group == null ? null : linked(group);
    boolean changes =
        (broadcast == null || group == null)
            ? earlierGroup != null || earlierBroadcast != null
            : !group.equals(earlierGroup);
    if (!changes) {
      throw new RpcError(ErrorType.LINK_NOT_MODIFIED);
    }
    if (broadcast != null && group != null) {
      refuseUnlessFit(group);
    }
    for (Chat earlier : new Chat[] {earlierGroup, earlierBroadcast}) {
      if (earlier != null) {
        set(caller, earlier, null);
      }
    }
    if (broadcast != null) {
      set(caller, broadcast, group);
    }
    if (group != null) {
      set(caller, group, broadcast);
    }
  }

  private static void refuseUnlessKinds(@Nullable Chat broadcast, @Nullable Chat group) {
    if (broadcast == null ? group == null : broadcast.kind() != ChatKind.CHANNEL) {
      throw new RpcError(ErrorType.BROADCAST_ID_INVALID);
    }
    if (group != null && group.kind() != ChatKind.SUPERGROUP) {
      throw new RpcError(ErrorType.MEGAGROUP_ID_INVALID);
    }
  }

  /** One that another channel has is not taken from it. */
  private static void refuseUnlessFit(Chat group) {
    if (group.details().linkedChatId() != 0 || group.has(Trait.GIGAGROUP)) {
      throw new RpcError(ErrorType.MEGAGROUP_ID_INVALID);
    }
    if (group.has(Trait.HIDDEN_PREHISTORY)) {
      throw new RpcError(ErrorType.MEGAGROUP_PREHISTORY_HIDDEN);
    }
  }

  private void refuseUnlessMay(Account caller, Chat chat, AdminRight right) {
    Member self = rights.member(chat, caller, ErrorType.CHAT_WRITE_FORBIDDEN);
    if (!self.may(right)) {
      throw new RpcError(ErrorType.CHAT_ADMIN_REQUIRED);
    }
  }

  private @Nullable Chat linked(Chat chat) {
    return chats.byId(chat.details().linkedChatId());
  }

  /** Everybody may write by joining alone where no channel is discussed. */
  private void set(Account caller, Chat chat, @Nullable Chat other) {
    long before = chat.details().linkedChatId();
    long after = other == null ? 0 : other.id();
    Chat linked = chat.withDetails(chat.details().linkedWith(after));
    Chat changed = chats.replace(other == null ? linked.with(Trait.JOIN_TO_SEND, false) : linked);
    adminLog.add(changed, caller, new AdminLogEvent.LinkedChatChanged(before, after));
    pendingEvents.add(new WorldEvent.SettingsChanged(changed));
  }

  /**
   * Has those alone write who have joined, or readers of the channel again, as
   * channels.toggleJoinToSend does.
   *
   * @throws RpcError CHANNEL_PRIVATE, CHAT_WRITE_FORBIDDEN, CHAT_ADMIN_REQUIRED, CHAT_ID_INVALID
   *     for a chat where no channel is discussed, CHAT_NOT_MODIFIED
   */
  public List<WorldEvent> joinToSend(Account caller, Chat chat, boolean enabled) {
    rights.admin(chat, caller, AdminRight.BAN_USERS);
    if (chat.kind() != ChatKind.SUPERGROUP || chat.details().linkedChatId() == 0) {
      throw new RpcError(ErrorType.CHAT_ID_INVALID);
    }
    if (chat.has(Trait.JOIN_TO_SEND) == enabled) {
      throw new RpcError(ErrorType.CHAT_NOT_MODIFIED);
    }
    int mark = pendingEvents.mark();
    Chat after = chats.replace(chat.with(Trait.JOIN_TO_SEND, enabled));
    pendingEvents.add(new WorldEvent.SettingsChanged(after));
    return pendingEvents.since(mark);
  }
}
