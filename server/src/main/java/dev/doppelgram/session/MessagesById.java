// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of messages, by msg_id. Those rise as a rule: to add one above all others, to find
 * the newest and to take the oldest costs the same for any number of them.
 */
final class MessagesById<M> {
  private static final int LEAST = 16;

  /** So many places are not kept for nothing. */
  private static final int MOST_EMPTY = 256;

  private long[] ids = new long[LEAST];
  private @Nullable Object[] messages = new @Nullable Object[LEAST];
  private int first;
  private int end;

  int size() {
    return end - first;
  }

  boolean isEmpty() {
    return first == end;
  }

  @Nullable M get(long id) {
    int place = place(id);
    return isAt(place, id) ? at(place) : null;
  }

  /** The message of the highest id below this one. */
  @Nullable M below(long id) {
    int place = place(id);
    return place > first ? at(place - 1) : null;
  }

  /** The message of the lowest id above this one. */
  @Nullable M above(long id) {
    int place = place(id);
    int next = isAt(place, id) ? place + 1 : place;
    return next < end ? at(next) : null;
  }

  /** The lowest id; there must be one. */
  long firstId() {
    return ids[first];
  }

  /** The highest id; there must be one. */
  long lastId() {
    return ids[end - 1];
  }

  /** Adds a message whose id is not there yet. */
  void add(long id, M message) {
    makeRoom();
    int place = place(id);
    move(place, end, place + 1);
    ids[place] = id;
    messages[place] = message;
    end++;
  }

  /** Takes the message of the lowest id; there must be one. */
  M removeFirst() {
    return remove(first);
  }

  /** Null if it is not there. */
  @Nullable M remove(long id) {
    int place = place(id);
    return isAt(place, id) ? remove(place) : null;
  }

  /** In the order of the ids. */
  void forEach(Consumer<M> action) {
    for (int i = first; i < end; i++) {
      action.accept(at(i));
    }
  }

  private M remove(int place) {
    M removed = at(place);
    if (place - first < end - place) {
      move(first, place, first + 1);
      messages[first++] = null;
    } else {
      move(place + 1, end, place);
      messages[--end] = null;
    }
    if (first == end) {
      clear();
    }
    return removed;
  }

  private void clear() {
    first = 0;
    end = 0;
    if (ids.length > MOST_EMPTY) {
      ids = new long[LEAST];
      messages = new @Nullable Object[LEAST];
    }
  }

  /** Where the lowest id stands that is not below this one; the end if there is none. */
  private int place(long id) {
    if (first == end || ids[end - 1] < id) {
      return end;
    }
    int found = Arrays.binarySearch(ids, first, end, id);
    return found < 0 ? -found - 1 : found;
  }

  private boolean isAt(int place, long id) {
    return place < end && ids[place] == id;
  }

  @SuppressWarnings("unchecked") // add() puts nothing else there
  private M at(int place) {
    return (M) requireNonNull(messages[place]);
  }

  /** Moves what is from one place on, up to another, to a third. */
  private void move(int from, int to, int target) {
    if (from < to) {
      System.arraycopy(ids, from, ids, target, to - from);
      System.arraycopy(messages, from, messages, target, to - from);
    }
  }

  /** Makes room behind the last one: at the expense of the room before the first, if there is. */
  private void makeRoom() {
    if (end < ids.length) {
      return;
    }
    int size = size();
    if (size > ids.length / 2) {
      ids = Arrays.copyOf(ids, 2 * ids.length);
      messages = Arrays.copyOf(messages, 2 * messages.length);
    }
    move(first, end, 0);
    Arrays.fill(messages, size, end, null);
    first = 0;
    end = size;
  }
}
