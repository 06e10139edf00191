// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of a world: runs tasks one at a time and in their order, on a thread that it may
 * share with others, or on the thread of whoever brings one while nothing else is under way. What a
 * task did is seen by the next one, whichever threads they are run on.
 */
public final class WorldWriter implements Executor {
  private static final int IN_A_ROW = 64;

  private final Executor thread;
  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();

  /**
   * The tasks that wait, and the one that is run: who makes it 1 is the writer. A task is counted
   * before it waits, so that none of the same thread can overtake it by {@link #executeHere}.
   */
  private final AtomicInteger count = new AtomicInteger();

  private volatile @Nullable Thread owner;

  /**
   * @param thread runs what waits, and after some of it turns to the next world
   */
  public WorldWriter(Executor thread) {
    this.thread = thread;
  }

  /** Runs a task on the writer's own thread, behind those that wait. */
  @Override
  public void execute(Runnable task) {
    boolean idle = count.getAndIncrement() == 0;
    waiting.add(task);
    if (idle) {
      thread.execute(this::runWaiting);
    }
  }

  /**
   * Runs a short task at once and on this thread if nothing is under way, which saves waking
   * another one; else as {@link #execute} does. What came meanwhile is left to the writer's thread.
   */
  public void executeHere(Runnable task) {
    if (!count.compareAndSet(0, 1)) {
      execute(task);
      return;
    }
    owner = Thread.currentThread();
    try {
      task.run();
    } finally {
      owner = null;
      if (count.decrementAndGet() > 0) {
        thread.execute(this::runWaiting);
      }
    }
  }

  /** Whether this thread runs a task of the world, so that it may touch it. */
  public boolean isHere() {
    return owner == Thread.currentThread();
  }

  private void runWaiting() {
    int taken = 0;
    owner = Thread.currentThread();
    try {
      for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
        taken++;
        next.run();
        if (taken == IN_A_ROW) {
          break;
        }
      }
    } finally {
      owner = null;
      if (count.addAndGet(-taken) > 0) {
        thread.execute(this::runWaiting);
      }
    }
  }
}
