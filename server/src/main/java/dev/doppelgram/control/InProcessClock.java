// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

import dev.doppelgram.world.WorldClock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** The clock of the world that a server of this process plays. */
public final class InProcessClock implements LiveClock {
  private final Supplier<WorldClock> current;

  /**
   * @param current gives the clock of the world that is played now: a reset replaces it
   */
  public InProcessClock(Supplier<WorldClock> current) {
    this.current = current;
  }

  @Override
  public Instant now() {
    return current.get().now();
  }

  @Override
  public boolean isFrozen() {
    return current.get().isFrozen();
  }

  @Override
  public void advance(Duration by) {
    current.get().advance(by);
  }

  @Override
  public void set(Instant instant) {
    current.get().set(instant);
  }

  @Override
  public void freeze() {
    current.get().freeze();
  }

  @Override
  public void run() {
    current.get().run();
  }
}
