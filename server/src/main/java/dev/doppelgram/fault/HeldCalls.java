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

  /** How long a server elsewhere is not asked how much it holds. */
  private static final long ASKED_AGAIN_MILLIS = 20;

  // what is held here is held nowhere else
  private final transient List<Runnable> waiting = new ArrayList<>();
  private transient int arrived;
  private transient boolean released;
  private @Nullable ActiveRule rule;
  private transient boolean elsewhere;

  /** Leaves the holding to a rule of a server elsewhere. */
  public synchronized void leaveTo(ActiveRule remote) {
    rule = remote;
    elsewhere = true;
  }

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
  public int arrived() {
    ActiveRule counting;
    synchronized (this) {
      counting = elsewhere ? rule : null;
      if (counting == null) {
        return arrived;
      }
    }
    return counting.acted();
  }

  /**
   * Delays, at most 10 s, until so many calls, or whatever else is held, have arrived.
   *
   * @throws IllegalStateException if they have not
   */
  public void await(int count) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (int come = arrived(); come < count; come = arrived()) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new IllegalStateException(
            "%d of %d to be held have come in %d s%s"
                .formatted(come, count, PATIENCE.toSeconds(), what()));
      }
      try {
        synchronized (this) {
          if (elsewhere || arrived < count) {
            wait(elsewhere ? Math.min(left, ASKED_AGAIN_MILLIS) : left);
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while " + count + " were awaited", e);
      }
    }
  }

  private synchronized String what() {
    return rule == null ? "" : ": " + rule.rule();
  }

  /** Lets all go that is held, in its order, and whatever comes later pass. */
  public void release() {
    List<Runnable> free;
    ActiveRule over;
    synchronized (this) {
      if (elsewhere && rule != null && !released) {
        released = true;
        rule.release();
        return;
      }
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
