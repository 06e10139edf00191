// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.BoxEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The messages of one peer in one box, and up to where they are read. */
final class Conversation {
  private final List<BoxEntry> entries = new ArrayList<>();
  private int readInboxMaxId;
  private int readOutboxMaxId;
  private int unread;

  /** Oldest first. */
  List<BoxEntry> entries() {
    return Collections.unmodifiableList(entries);
  }

  BoxEntry first() {
    return entries.get(0);
  }

  BoxEntry last() {
    return entries.get(entries.size() - 1);
  }

  int readInboxMaxId() {
    return readInboxMaxId;
  }

  int readOutboxMaxId() {
    return readOutboxMaxId;
  }

  int unread() {
    return unread;
  }

  /**
   * @param own whether it is the owner's, who has nothing to read then
   */
  void add(BoxEntry entry, boolean own) {
    entries.add(entry);
    if (!own) {
      unread++;
    }
  }

  void replace(BoxEntry entry) {
    entries.set(indexOf(entry.place().messageId()), entry);
  }

  /**
   * @param own as in {@link #add}
   */
  void remove(int messageId, boolean own) {
    entries.remove(indexOf(messageId));
    if (!own && messageId > readInboxMaxId) {
      unread--;
    }
  }

  private int indexOf(int messageId) {
    int low = 0;
    int high = entries.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries.get(middle).place().messageId() < messageId) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The owner has read up to a message; gives those that were not read before, oldest first. */
  List<BoxEntry> readInbox(int maxId, long ownerId) {
    List<BoxEntry> read = new ArrayList<>();
    for (int i = entries.size() - 1; i >= 0; i--) {
      BoxEntry entry = entries.get(i);
      int id = entry.place().messageId();
      if (id <= readInboxMaxId) {
        break;
      }
      if (id <= maxId && entry.message().fromId() != ownerId) {
        read.add(entry);
      }
    }
    readInboxMaxId = Math.max(readInboxMaxId, maxId);
    unread -= read.size();
    Collections.reverse(read);
    return read;
  }

  /** Somebody else has read up to a message of the owner's; returns whether that is news. */
  boolean readOutbox(int maxId) {
    boolean news = maxId > readOutboxMaxId;
    readOutboxMaxId = Math.max(readOutboxMaxId, maxId);
    return news;
  }
}
