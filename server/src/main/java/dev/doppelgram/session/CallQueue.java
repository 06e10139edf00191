// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The calls of one connection that wait for their turn. All connections of an auth key have one
 * turn at a time, one after the other, and one has none while its client does not take its answers.
 * For several threads at once.
 */
public final class CallQueue {
  private final Queue<Turn> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean queued = new AtomicBoolean();
  private volatile KeyShare share;

  /** A call, what runs it, and what gives it its turn. */
  private record Turn(Call call, Runnable task, Executor turns) {}

  /** One that shares its turns with no other. */
  public CallQueue() {
    this(new KeyShares(Integer.MAX_VALUE, Long.MAX_VALUE).ofNobody());
  }

  CallQueue(KeyShare share) {
    this.share = share;
  }

  /** Has the turns taken among all connections of a key; to be said before there are calls. */
  void of(KeyShare ofKey) {
    share = ofKey;
  }

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
    if (first != null && !first.call().isBehind() && queued.compareAndSet(false, true)) {
      share.add(this);
    }
  }

  /**
   * What answers a call that has run: until it has, it is ahead of its answer.
   *
   * @param afterOthers runs something on the loop that the answer is given on, when that has read
   *     what came
   */
  public Runnable answering(Runnable answer, Executor afterOthers) {
    return share.answering(answer, afterOthers);
  }

  /** Takes the turn. */
  void begin() {
    Turn first = waiting.peek();
    if (first == null) {
      end();
    } else {
      first.turns().execute(this::next);
    }
  }

  private void next() {
    Turn first = waiting.peek();
    Turn turn = first == null || first.call().isBehind() ? null : waiting.poll();
    try {
      if (turn != null) {
        turn.task().run();
      }
    } finally {
      end();
    }
  }

  private void end() {
    queued.set(false);
    resume();
    share.ended();
  }
}
