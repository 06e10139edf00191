package dev.doppelgram.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What happened in one account's private chats and basic groups, or in one channel, in order. */
final class Box {
  /** Clients take a pts of 0 for none at all, so an empty box is at 1. */
  static final int FIRST_PTS = 1;

  private final List<BoxEntry> entries = new ArrayList<>();
  private int lastMessageId;
  private int unread;

  /** The pts after the last entry; every entry so far moved it by one. */
  int pts() {
    return FIRST_PTS + entries.size();
  }

  int unread() {
    return unread;
  }

  /** The place that the next message will have. */
  Place next() {
    return new Place(lastMessageId + 1, pts() + 1);
  }

  void put(BoxEntry entry, boolean read) {
    entries.add(entry);
    lastMessageId = entry.place().messageId();
    if (!read) {
      unread++;
    }
  }

  /** What came after a pts; all of it for a pts of 0 or less. */
  List<BoxEntry> since(int pts) {
    int known = Math.min(Math.max(0, pts - FIRST_PTS), entries.size());
    return Collections.unmodifiableList(entries.subList(known, entries.size()));
  }
}
