// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import dev.doppelgram.tl.Combinator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How long the turns of each method took lately: a short one does not hold up the event loop that
 * brings the call. A long turn counts for about twenty more of its method. For several threads at
 * once.
 */
final class TurnCosts {
  private static final long SHORT_NANOS = 200_000;

  private final Map<Combinator, Cost> costs = new ConcurrentHashMap<>();

  private static final class Cost {
    volatile long nanos;
  }

  /** Whether a turn of the method is short, as far as is known. */
  boolean isShort(@Nullable Combinator method) {
    Cost cost = method == null ? null : costs.get(method);
    return cost != null && cost.nanos < SHORT_NANOS;
  }

  /** Notes a turn, on the world's writer. */
  void took(@Nullable Combinator method, long nanos) {
    if (method == null) {
      return;
    }
    Cost cost = costs.get(method);
    if (cost == null) {
      cost = costs.computeIfAbsent(method, first -> new Cost());
    }
    cost.nanos = Math.max(nanos, cost.nanos - cost.nanos / 8);
  }
}
