// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.BoxEntry;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.WorldEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reading, and who learns of it. */
public final class ReadMarks {
  private final Chats chats;
  private final MessageBoxes boxes;
  private final PendingEvents pendingEvents;

  ReadMarks(Chats chats, MessageBoxes boxes, PendingEvents pendingEvents) {
    this.chats = chats;
    this.boxes = boxes;
    this.pendingEvents = pendingEvents;
  }

  /**
   * What reading did to the box of the reader: TL {@code messages.affectedMessages}.
   *
   * @param ptsCount by how much its pts has moved to {@code pts}
   */
  public record Affected(int pts, int ptsCount) {}

  /**
   * An account has read a private chat or a basic group.
   *
   * @param maxId up to this message; 0 for all
   */
  public Affected read(Account caller, Peer peer, int maxId) {
    MessageBox box = boxes.of(caller.id());
    Conversation conversation = box.conversations().get(peer);
    if (conversation == null) {
      return new Affected(box.pts(), 0);
    }
    int last = conversation.last().place().messageId();
    int upTo = maxId <= 0 ? last : Math.min(maxId, last);
    List<BoxEntry> read = conversation.readInbox(upTo, caller.id());
    if (read.isEmpty()) {
      return new Affected(box.pts(), 0);
    }
    note(
        box,
        new WorldEvent.ReadInbox(caller.id(), peer, upTo, conversation.unread(), box.nextPts()));
    lastOfEach(read).values().forEach(entry -> tellWriter(entry.message()));
    return new Affected(box.pts(), 1);
  }

  /** A member has read a channel or supergroup up to a message. */
  public void readChannel(Account caller, Chat channel, int maxId) {
    MessageBox box = boxes.ofChannel(channel.id());
    ChannelMarks marks = boxes.channelMarks();
    int before = marks.readInboxMaxId(caller.id(), channel.id());
    int upTo = maxId <= 0 ? box.lastMessageId() : Math.min(maxId, box.lastMessageId());
    if (chats.members(channel.id()).get(caller.id()) == null || upTo <= before) {
      return;
    }
    marks.readInbox(caller.id(), channel.id(), upTo);
    Peer peer = Peer.of(channel);
    pendingEvents.add(
        new WorldEvent.ReadInbox(
            caller.id(), peer, upTo, boxes.unreadIn(channel, caller), box.pts()));
    List<BoxEntry> read =
        box.between(before, upTo).stream()
            .filter(entry -> entry.message().fromId() != caller.id())
            .toList();
    lastOfEach(read)
        .forEach((writer, entry) -> tellWriter(writer, peer, entry.place().messageId(), box));
  }

  private void tellWriter(Message message) {
    long writer = message.fromId();
    Peer peer = message.peerFor(writer);
    boolean there = peer.isUser() || chats.members(peer.id()).get(writer) != null;
    MessageBox box = boxes.of(writer);
    Conversation conversation = box.conversations().get(peer);
    int id = box.idOf(message, peer);
    if (there && conversation != null && id > 0 && conversation.readOutbox(id)) {
      note(box, new WorldEvent.ReadOutbox(writer, peer, id, box.nextPts()));
    }
  }

  private void tellWriter(long writer, Peer peer, int messageId, MessageBox box) {
    ChannelMarks marks = boxes.channelMarks();
    boolean news = messageId > marks.readOutboxMaxId(writer, peer.id());
    // nobody gets an update of who reads a broadcast channel
    if (news && !peer.isBroadcast() && chats.members(peer.id()).get(writer) != null) {
      marks.readOutbox(writer, peer.id(), messageId);
      pendingEvents.add(new WorldEvent.ReadOutbox(writer, peer, messageId, box.pts()));
    }
  }

  private void note(MessageBox box, WorldEvent.Read read) {
    box.note(read);
    pendingEvents.add(read);
  }

  /** The last message of each writer, by the id of the account. */
  private static Map<Long, BoxEntry> lastOfEach(List<BoxEntry> oldestFirst) {
    Map<Long, BoxEntry> last = new LinkedHashMap<>();
    oldestFirst.forEach(entry -> last.put(entry.message().fromId(), entry));
    return last;
  }
}
