// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What waits for the next of its kind in its session, to come behind it. */
final class Reordering {
  private final Map<Long, Swap> bySession = new ConcurrentHashMap<>();

  boolean isEmpty() {
    return bySession.isEmpty();
  }

  /** Begins a swap: what comes next in the session ends it. */
  Swap begin(long sessionId) {
    Swap swap = new Swap();
    bySession.put(sessionId, swap);
    return swap;
  }

  /** The swap that what comes now ends; null if there is none. */
  @Nullable Swap end(long sessionId) {
    return isEmpty() ? null : bySession.remove(sessionId);
  }

  /** Both halves; they are said on the loop of the session. */
  static final class Swap {
    private final transient Queue<Runnable> first = new ArrayDeque<>(1);

    void first(Runnable saying) {
      first.add(saying);
    }

    void second(Runnable saying) {
      saying.run();
      first.forEach(Runnable::run);
    }
  }
}
