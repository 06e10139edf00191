// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is held until a test lets it go: a delay that takes no time.
 *
 * <pre>{@code
 * HeldCalls held = server.hold(call("messages.importChatInvite"));
 * CompletableFuture<Object> joining = bob.invokeAsync(…);
 * held.await(1);
 * …
 * held.release();
 * }</pre>
 */
public final class HeldCalls implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final List<Runnable> waiting = new ArrayList<>();
  private int arrived;
  private boolean released;
  private @Nullable ActiveRule rule;

  /** Holds something, unless all is released. */
  void hold(Runnable onward) {
    synchronized (this) {
      arrived++;
      notifyAll();
      if (!released) {
        waiting.add(onward);
        return;
      }
    }
    onward.run();
  }

  synchronized void under(ActiveRule activeRule) {
    rule = activeRule;
  }

  /** Holds one only; {@link #times} with 1. */
  public HeldCalls once() {
    return times(1);
  }

  /**
   * Holds so many and no more, those that have come already included.
   *
   * @param most 1 or more
   * @throws IllegalStateException if no rule holds anything here yet
   */
  public HeldCalls times(int most) {
    ActiveRule limited;
    synchronized (this) {
      limited = rule;
    }
    if (limited == null) {
      throw new IllegalStateException("no rule holds anything here yet");
    }
    limited.times(most);
    return this;
  }

  /** How much has been held since the beginning. */
  public synchronized int arrived() {
    return arrived;
  }

  /**
   * Delays, at most 10 s, until so many calls, or whatever else is held, have arrived.
   *
   * @throws IllegalStateException if they have not
   */
  public synchronized void await(int count) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (arrived < count) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new IllegalStateException(
            "%d of %d to be held have come in %d s%s"
                .formatted(
                    arrived, count, PATIENCE.toSeconds(), rule == null ? "" : ": " + rule.rule()));
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while " + count + " were awaited", e);
      }
    }
  }

  /** Lets all go that is held, in its order, and whatever comes later pass. */
  public void release() {
    List<Runnable> free;
    ActiveRule over;
    synchronized (this) {
      released = true;
      free = List.copyOf(waiting);
      waiting.clear();
      over = rule;
    }
    if (over != null) {
      over.close();
    }
    free.forEach(Runnable::run);
  }

  /** The same as {@link #release}. */
  @Override
  public void close() {
    release();
  }

  @Override
  public synchronized String toString() {
    return released ? "released, after %d had come".formatted(arrived) : "holding " + arrived;
  }
}
