// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The time of a world, frozen or running with real time; safe for use by any thread. */
public final class WorldClock {
  private final InstantSource source;
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  WorldClock(InstantSource source) {
    this.source = source;
  }

  public Instant now() {
    return source.instant().plus(ahead.get());
  }

  /**
   * Moves the clock forward; one that is frozen stays frozen at the new time.
   *
   * @throws IllegalArgumentException if that would move it back
   */
  public void advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("a world's clock does not go back: " + by);
    }
    ahead.accumulateAndGet(by, Duration::plus);
  }
}
