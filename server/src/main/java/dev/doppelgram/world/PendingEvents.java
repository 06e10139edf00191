// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.WorldEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * What has happened in the turn at hand, in its order: recorded here and nowhere else, for the
 * answer to the call, for pushes and for bots alike.
 */
public final class PendingEvents {
  private List<WorldEvent> untold = new ArrayList<>();
  private final List<WorldEvent> following = new ArrayList<>();

  PendingEvents() {}

  /** Takes what is there, so that it is sent once. */
  public List<WorldEvent> take() {
    if (untold.isEmpty()) {
      return List.of();
    }
    List<WorldEvent> taken = since(0);
    untold = new ArrayList<>();
    return taken;
  }

  /** Where the next event will stand, for {@link #since}. */
  int mark() {
    return untold.size();
  }

  /**
   * What has happened since a mark; of the numbers of requests that wait for a chat only the last
   * one.
   */
  List<WorldEvent> since(int mark) {
    List<WorldEvent> events = new ArrayList<>(untold.size() - mark);
    for (int i = mark; i < untold.size(); i++) {
      WorldEvent event = untold.get(i);
      if (event instanceof WorldEvent.RequestsChanged) {
        events.removeIf(
            earlier ->
                earlier instanceof WorldEvent.RequestsChanged
                    && earlier.peer().equals(event.peer()));
      }
      events.add(event);
    }
    return events;
  }

  void add(WorldEvent event) {
    untold.add(event);
    untold.addAll(following);
    following.clear();
  }

  /** Adds an event once the next one is there, which it would mean nothing without. */
  void addAfterNext(WorldEvent event) {
    following.add(event);
  }
}
