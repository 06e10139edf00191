// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.WorldEvent;
import java.util.ArrayList;
import java.util.List;

/** What happened and has not been told yet, in the order in which it happened. */
public final class PendingEvents {
  private List<WorldEvent> untold = new ArrayList<>();

  PendingEvents() {}

  /** Takes what is there, so that it is told once. */
  public List<WorldEvent> take() {
    if (untold.isEmpty()) {
      return List.of();
    }
    List<WorldEvent> taken = untold;
    untold = new ArrayList<>();
    return taken;
  }

  /** Adds an event; of the numbers of requests that wait for a chat only the last one is told. */
  void add(WorldEvent event) {
    if (event instanceof WorldEvent.RequestsChanged) {
      untold.removeIf(
          earlier ->
              earlier instanceof WorldEvent.RequestsChanged && earlier.peer().equals(event.peer()));
    }
    untold.add(event);
  }
}
