// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import static java.util.Objects.requireNonNull;

import dev.doppelgram.world.model.BoxChange;
import dev.doppelgram.world.model.BoxEntry;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.MessagePosition;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.WorldState;
import java.time.Instant;
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

  private final List<@Nullable BoxEntry> messages = new ArrayList<>();
  private final Map<Peer, Conversation> conversations = new LinkedHashMap<>();
  private final List<BoxChange> changes = new ArrayList<>();
  private int pts = FIRST_PTS;
  private Instant moved = Instant.MIN;

  int pts() {
    return pts;
  }

  /** When the pts moved last. */
  Instant moved() {
    return moved;
  }

  int unread() {
    return conversations.values().stream().mapToInt(Conversation::unread).sum();
  }

  /** That of the last message that came, even if it has been deleted. */
  int lastMessageId() {
    return messages.size();
  }

  Map<Peer, Conversation> conversations() {
    return Collections.unmodifiableMap(conversations);
  }

  /** Puts in a message that somebody posts now. */
  MessagePosition post(Message message, Peer peer, boolean own) {
    pts++;
    moved = message.date();
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

  /** Puts in a message with the id and pts that it has had. */
  void restore(Message message, WorldState.Letter letter, boolean own) {
    while (messages.size() < letter.id() - 1) {
      messages.add(null);
    }
    pts = letter.pts();
    put(message, letter.peer(), own);
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

  /** Puts another version in the place of a message that is there. */
  BoxEntry replace(int messageId, Message version, Peer peer) {
    BoxEntry entry = new BoxEntry(requireNonNull(byId(messageId)).place(), version);
    messages.set(messageId - 1, entry);
    requireNonNull(conversations.get(peer)).replace(entry);
    return entry;
  }

  /** Takes out a message that is there; a conversation without any is none. */
  void remove(int messageId, Peer peer, boolean own) {
    messages.set(messageId - 1, null);
    Conversation conversation = requireNonNull(conversations.get(peer));
    conversation.remove(messageId, own);
    if (conversation.entries().isEmpty()) {
      conversations.remove(peer);
    }
  }

  /** The pts that the next {@link #note} will have, if it counts for so many. */
  int nextPts(int count) {
    return pts + count;
  }

  int nextPts() {
    return nextPts(1);
  }

  void note(BoxChange change) {
    pts = change.pts();
    changes.add(change);
  }

  void note(BoxChange change, Instant now) {
    note(change);
    moved = now;
  }

  /** The messages that came after a pts; all that came since the start for one below the first. */
  List<BoxEntry> since(int known) {
    int from = messages.size();
    while (from > 0 && !isKnown(messages.get(from - 1), Math.max(known, FIRST_PTS))) {
      from--;
    }
    return present(from, messages.size());
  }

  private static boolean isKnown(@Nullable BoxEntry entry, int known) {
    return entry != null && entry.place().pts() <= known;
  }

  /** What changed after a pts beside the messages that came. */
  List<BoxChange> changesSince(int known) {
    int from = changes.size();
    while (from > 0 && changes.get(from - 1).pts() > known) {
      from--;
    }
    return List.copyOf(changes.subList(from, changes.size()));
  }

  @Nullable BoxEntry byId(int messageId) {
    return messageId < 1 || messageId > messages.size() ? null : messages.get(messageId - 1);
  }

  /** The messages whose ids lie above the one and not above the other. */
  List<BoxEntry> between(int idBefore, int lastId) {
    return present(Math.min(idBefore, lastId), lastId);
  }

  private List<BoxEntry> present(int from, int to) {
    List<BoxEntry> present = new ArrayList<>(to - from);
    for (BoxEntry entry : messages.subList(from, to)) {
      if (entry != null) {
        present.add(entry);
      }
    }
    return present;
  }

  /** The id that a message has here, in whichever version; 0 where it is not. */
  int idOf(Message message, Peer peer) {
    Conversation conversation = conversations.get(peer);
    List<BoxEntry> entries = conversation == null ? List.of() : conversation.entries();
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (entries.get(i).message().isVersionOf(message)) {
        return entries.get(i).place().messageId();
      }
    }
    return 0;
  }

  /** 0 also where the owner of the box came after the other message. */
  private int replyToId(Message message, Peer peer) {
    Message repliedTo = message.content().repliedTo();
    return repliedTo == null ? 0 : idOf(repliedTo, peer);
  }
}
