// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The calls of one connection that wait for their turn. A connection has one turn at a time, and
 * none while its client does not take its answers. For several threads at once.
 */
public final class CallQueue {
  /**
   * Calls of a connection that may have run while their answers are not yet encoded: fewer where
   * that takes long, for the loop is that of others too.
   */
  private static final int MOST_AHEAD = 32;

  private static final long AHEAD_NANOS = 2_000_000;

  private final Queue<Turn> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean queued = new AtomicBoolean();
  private final AtomicInteger ahead = new AtomicInteger();
  private volatile long encoding = 1; // how long it took last, in nanoseconds

  /** A call, what runs it, and what gives it its turn. */
  private record Turn(Call call, Runnable task, Executor turns) {}

  /**
   * Adds a call.
   *
   * @param turns runs {@link #next} in the turn of this connection, behind those of others; at once
   *     if it may
   */
  public void add(Call call, Runnable task, Executor turns) {
    waiting.add(new Turn(call, task, turns));
    resume();
  }

  /** Asks for a turn, unless there is one to come, or nothing that could be done with it. */
  public void resume() {
    Turn first = waiting.peek();
    if (first != null && isReady(first) && queued.compareAndSet(false, true)) {
      first.turns().execute(this::next);
    }
  }

  /** What answers a call that has run: until it has, it counts among those. */
  public Runnable answering(Runnable answer) {
    ahead.incrementAndGet();
    return () -> {
      long began = System.nanoTime();
      try {
        answer.run();
      } finally {
        encoding = Math.max(1, System.nanoTime() - began);
        ahead.decrementAndGet();
        resume();
      }
    };
  }

  private boolean isReady(Turn first) {
    return ahead.get() < Math.min(MOST_AHEAD, 1 + AHEAD_NANOS / encoding)
        && !first.call().isBehind();
  }

  private void next() {
    Turn first = waiting.peek();
    Turn turn = first != null && isReady(first) ? waiting.poll() : null;
    try {
      if (turn != null) {
        turn.task().run();
      }
    } finally {
      queued.set(false);
      resume();
    }
  }
}
