// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.BoxEntry;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.MessagePosition;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.WorldEvent;
import dev.doppelgram.world.model.WorldState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened in one account's private chats and basic groups, or in one channel, in order. */
final class MessageBox {
  /** Clients take a pts of 0 for none at all, so a box is at 1 when the world starts. */
  static final int FIRST_PTS = 1;

  private final List<BoxEntry> messages = new ArrayList<>();
  private final Map<Peer, Conversation> conversations = new LinkedHashMap<>();
  private final List<WorldEvent.Read> reads = new ArrayList<>();
  private int pts = FIRST_PTS;

  int pts() {
    return pts;
  }

  int unread() {
    return conversations.values().stream().mapToInt(Conversation::unread).sum();
  }

  int lastMessageId() {
    return messages.size();
  }

  Map<Peer, Conversation> conversations() {
    return Collections.unmodifiableMap(conversations);
  }

  /** Puts in a message that somebody posts now. */
  MessagePosition post(Message message, Peer peer, boolean own) {
    pts++;
    return put(message, peer, own);
  }

  /** Puts in a message that was there before the world started, and moves no pts. */
  MessagePosition put(Message message, Peer peer, boolean own) {
    MessagePosition place = new MessagePosition(messages.size() + 1, pts, replyToId(message, peer));
    BoxEntry entry = new BoxEntry(place, message);
    messages.add(entry);
    conversations.computeIfAbsent(peer, first -> new Conversation()).add(entry, own);
    return place;
  }

  /** Puts in a message with the pts that it has had. */
  void restore(Message message, Peer peer, int thenPts, boolean own) {
    pts = thenPts;
    put(message, peer, own);
  }

  void restore(int lastPts) {
    pts = lastPts;
  }

  void restore(WorldState.Read read, long ownerId) {
    Conversation conversation = conversations.get(read.peer());
    if (conversation != null) {
      conversation.readInbox(read.readInboxMaxId(), ownerId);
      conversation.readOutbox(read.readOutboxMaxId());
    }
  }

  /** The pts that the next {@link #note} will have. */
  int nextPts() {
    return pts + 1;
  }

  void note(WorldEvent.Read read) {
    pts = read.pts();
    reads.add(read);
  }

  /** The messages that came after a pts; all that came since the start for one below the first. */
  List<BoxEntry> since(int known) {
    int from = messages.size();
    while (from > 0 && messages.get(from - 1).place().pts() > Math.max(known, FIRST_PTS)) {
      from--;
    }
    return List.copyOf(messages.subList(from, messages.size()));
  }

  List<WorldEvent.Read> readsSince(int known) {
    int from = reads.size();
    while (from > 0 && reads.get(from - 1).pts() > known) {
      from--;
    }
    return List.copyOf(reads.subList(from, reads.size()));
  }

  @Nullable BoxEntry byId(int messageId) {
    return messageId < 1 || messageId > messages.size() ? null : messages.get(messageId - 1);
  }

  /** The messages whose ids lie above the one and not above the other. */
  List<BoxEntry> between(int idBefore, int lastId) {
    return messages.subList(Math.min(idBefore, lastId), lastId);
  }

  /** The id that a message has here; 0 where it is not. Two that are alike are still two. */
  @SuppressWarnings("ReferenceEquality")
  int idOf(Message message, Peer peer) {
    Conversation conversation = conversations.get(peer);
    List<BoxEntry> entries = conversation == null ? List.of() : conversation.entries();
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (entries.get(i).message() == message) {
        return entries.get(i).place().messageId();
      }
    }
    return 0;
  }

  /** 0 also where the owner of the box came after the other message. */
  private int replyToId(Message message, Peer peer) {
    Message repliedTo = message.content() instanceof Message.Text text ? text.repliedTo() : null;
    return repliedTo == null ? 0 : idOf(repliedTo, peer);
  }
}
