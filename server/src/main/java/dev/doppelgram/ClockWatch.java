// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.push.UpdatePusher;
import dev.doppelgram.turn.RecordedTurn;
import dev.doppelgram.world.World;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Does what is due by the world's clock, as a turn of its own, and pushes that; runs on the world's
 * writer.
 */
final class ClockWatch {
  private final World world;
  private final UpdatePusher pusher;
  private final TurnRecorder recorder;
  private final Executor writer;
  private final EventExecutor timer;
  private final Runnable due;
  private final long overdueMillis;
  private @Nullable Future<?> alarm;
  private volatile boolean closed;

  /**
   * @param timer wakes the writer when something is due
   * @param due is run then, and may look once more a second later; null for {@link #doDue}
   */
  ClockWatch(
      World world,
      UpdatePusher pusher,
      TurnRecorder recorder,
      Executor writer,
      EventExecutor timer,
      @Nullable Runnable due) {
    this.world = world;
    this.pusher = pusher;
    this.recorder = recorder;
    this.writer = writer;
    this.timer = timer;
    this.due = due == null ? this::doDue : due;
    overdueMillis = due == null ? 1 : 1000;
  }

  void start() {
    world.clock().onChange(() -> writer.execute(this::wake));
    world.deadlines().onAdded(this::setAlarm);
    writer.execute(this::setAlarm);
  }

  /** No alarm wakes the world any more. */
  void close() {
    closed = true;
  }

  /** To be called before each turn of another kind. */
  void doDue() {
    doDue(world.clock().now());
  }

  /**
   * To be called before each turn of another kind.
   *
   * @param now what the world's clock shows
   */
  void doDue(Instant now) {
    if (world.deadlines().isDue(now)) {
      world.begin(now);
      world.deadlines().run(now);
      pusher.push(world.pendingEvents().take(), null);
      recorder.record(() -> new RecordedTurn.DeadlinesMet(now));
    }
  }

  private void wake() {
    if (world.deadlines().isDue(world.clock().now())) {
      due.run();
    }
    setAlarm();
  }

  /** A frozen clock needs none: it moves when somebody moves it. */
  private void setAlarm() {
    if (alarm != null) {
      alarm.cancel(false);
      alarm = null;
    }
    Instant next = world.deadlines().next();
    if (next != null && !closed && !world.clock().isFrozen()) {
      long millis = Duration.between(world.clock().now(), next).toMillis() + 1;
      if (millis <= 0) {
        millis = overdueMillis;
      }
      alarm = timer.schedule(() -> writer.execute(this::wake), millis, TimeUnit.MILLISECONDS);
    }
  }
}
