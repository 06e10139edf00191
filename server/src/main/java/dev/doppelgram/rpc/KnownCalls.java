// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import dev.doppelgram.world.model.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has become of calls, so that one that a client sends to another server once more has no
 * effect again. What is kept follows from the turns alone, and is the same on every server. Belongs
 * to the world's writer.
 */
final class KnownCalls {
  /** Longer than a message may be sent again, whatever the clocks of servers and clients say. */
  private static final Duration KEPT = Duration.ofMinutes(7);

  private final int most;
  private final Map<CallId, Known> byId = new HashMap<>();
  private final Deque<Arrival> arrivals = new ArrayDeque<>();

  /**
   * @param most calls that are kept; older ones give way
   */
  KnownCalls(int most) {
    this.most = most;
  }

  private record Arrival(CallId id, Instant at) {}

  /**
   * Where a call is.
   *
   * @param open the step that it goes on from; null once it is answered
   * @param outcome null while it is open
   */
  record Known(@Nullable CallStep open, @Nullable Account caller, @Nullable Outcome outcome) {}

  /** Null for one that has not come yet, or is forgotten. */
  @Nullable Known find(CallId id) {
    return byId.get(id);
  }

  /** Notes that a call has had its first turn. */
  void arrived(CallId id, Instant now) {
    while (!arrivals.isEmpty()
        && (arrivals.size() >= most || arrivals.peek().at().plus(KEPT).isBefore(now))) {
      byId.remove(arrivals.remove().id());
    }
    arrivals.add(new Arrival(id, now));
  }

  void put(CallId id, CallStep step) {
    byId.put(
        id,
        step instanceof CallStep.Answered answered
            ? new Known(null, answered.call().caller(), answered.result().outcome())
            : new Known(step, null, null));
  }
}
