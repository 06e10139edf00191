// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.push.UpdatePusher;
import dev.doppelgram.world.World;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Has happen what is due by the world's clock, and tells of it; runs on the world's writer. */
final class ClockWatch {
  private final World world;
  private final UpdatePusher pusher;
  private final EventExecutor writer;
  private @Nullable Future<?> alarm;
  private volatile boolean closed;

  ClockWatch(World world, UpdatePusher pusher, EventExecutor writer) {
    this.world = world;
    this.pusher = pusher;
    this.writer = writer;
  }

  void start() {
    world.clock().onChange(() -> writer.execute(this::turn));
    world.deadlines().onAdded(this::setAlarm);
    writer.execute(this::setAlarm);
  }

  /** No alarm wakes the world any more. */
  void close() {
    closed = true;
  }

  private void turn() {
    if (world.deadlines().run(world.clock().now())) {
      pusher.tell(world.pendingEvents().take(), null);
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
      long millis = Math.max(1, Duration.between(world.clock().now(), next).toMillis() + 1);
      alarm = writer.schedule(this::turn, millis, TimeUnit.MILLISECONDS);
    }
  }
}
