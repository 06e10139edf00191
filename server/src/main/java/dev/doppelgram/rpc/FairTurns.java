// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Gives the connections of a world their turns on its writer, one after the other; and after some
 * of them lets the writer go, for other worlds that it is the writer of.
 */
final class FairTurns implements Executor {
  private static final int IN_A_ROW = 64;

  private final Executor writer;
  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger count = new AtomicInteger();

  FairTurns(Executor writer) {
    this.writer = writer;
  }

  @Override
  public void execute(Runnable turn) {
    waiting.add(turn);
    if (count.getAndIncrement() == 0) {
      writer.execute(this::run);
    }
  }

  private void run() {
    int taken = 0;
    try {
      for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
        taken++;
        next.run();
        if (taken == IN_A_ROW) {
          break;
        }
      }
    } finally {
      if (count.addAndGet(-taken) > 0) {
        writer.execute(this::run);
      }
    }
  }
}
