// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.BoxEntry;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.Peer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Deleting messages; all instants are the world's time. */
public final class MessageDeletions {
  private final MessageAccess access;
  private final MessageBoxes boxes;
  private final MessageChanges changes;
  private final MessageLog log;

  MessageDeletions(
      MessageAccess access, MessageBoxes boxes, MessageChanges changes, MessageLog log) {
    this.access = access;
    this.boxes = boxes;
    this.changes = changes;
    this.log = log;
  }

  /**
   * Deletes messages of private chats and basic groups, as messages.deleteMessages does; numbers of
   * none are passed over.
   *
   * @param revoke for all who have them
   * @throws RpcError MESSAGE_DELETE_FORBIDDEN (403)
   */
  public ReadMarks.Affected delete(Account caller, List<Integer> ids, boolean revoke, Instant now) {
    MessageBox box = boxes.of(caller.id());
    int before = box.pts();
    List<Message> messages = new ArrayList<>();
    for (int id : new LinkedHashSet<>(ids)) {
      BoxEntry entry = box.byId(id);
      if (entry != null) {
        messages.add(entry.message());
      }
    }
    if (revoke) {
      messages.forEach(message -> refuseUnlessRevocable(caller, message));
    }
    changes.delete(messages, revoke ? null : caller.id(), now);
    return new ReadMarks.Affected(box.pts(), box.pts() - before);
  }

  private void refuseUnlessRevocable(Account caller, Message message) {
    Peer peer = message.peerFor(caller.id());
    if (peer.isUser() || message.fromId() == caller.id()) {
      return;
    }
    if (!MessageAccess.may(access.inside(caller, peer), AdminRight.DELETE_MESSAGES)) {
      throw new RpcError(ErrorType.MESSAGE_DELETE_FORBIDDEN);
    }
  }

  /**
   * Deletes messages of a channel or supergroup, as channels.deleteMessages does.
   *
   * @throws RpcError CHANNEL_PRIVATE, CHAT_WRITE_FORBIDDEN, MESSAGE_DELETE_FORBIDDEN (403)
   */
  public ReadMarks.Affected delete(Account caller, Chat channel, List<Integer> ids, Instant now) {
    Peer peer = Peer.of(channel);
    boolean admin = MessageAccess.may(access.inside(caller, peer), AdminRight.DELETE_MESSAGES);
    MessageBox box = boxes.ofChannel(channel.id());
    int before = box.pts();
    List<BoxEntry> entries = new ArrayList<>();
    for (int id : new LinkedHashSet<>(ids)) {
      BoxEntry entry = box.byId(id);
      if (entry == null) {
        continue;
      }
      if (!admin && entry.message().fromId() != caller.id()) {
        throw new RpcError(ErrorType.MESSAGE_DELETE_FORBIDDEN);
      }
      entries.add(entry);
    }
    entries.forEach(entry -> log.deleted(caller, peer, entry));
    List<Message> messages = entries.stream().map(BoxEntry::message).toList();
    changes.delete(messages, null, now);
    return new ReadMarks.Affected(box.pts(), box.pts() - before);
  }

  /**
   * Deletes the messages of a private chat or a basic group, as messages.deleteHistory does.
   *
   * @param maxId up to this one; 0 for all
   * @param revoke for the other end of a private chat, too
   * @throws RpcError PEER_ID_INVALID for a channel
   */
  public ReadMarks.Affected deleteHistory(
      Account caller, Peer peer, int maxId, boolean revoke, Instant now) {
    if (peer.isChannel()) {
      throw new RpcError(ErrorType.PEER_ID_INVALID);
    }
    MessageBox box = boxes.of(caller.id());
    int before = box.pts();
    Conversation conversation = box.conversations().get(peer);
    if (conversation != null) {
      List<Message> messages =
          conversation.entries().stream()
              .filter(entry -> maxId <= 0 || entry.place().messageId() <= maxId)
              .map(BoxEntry::message)
              .toList();
      changes.delete(messages, revoke && peer.isUser() ? null : caller.id(), now);
    }
    return new ReadMarks.Affected(box.pts(), box.pts() - before);
  }
}
