// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

import java.time.Duration;
import java.time.Instant;

/**
 * The clock of the world that is played: it decides what expires, and moves when a test says so.
 */
public interface LiveClock {
  Instant now();

  boolean isFrozen();

  /**
   * Moves the clock forward; one that is frozen stays frozen at the new time.
   *
   * @throws IllegalArgumentException if that would move it back
   */
  void advance(Duration by);

  /**
   * Moves the clock forward to an instant; one that is frozen stays frozen there.
   *
   * @throws IllegalArgumentException if that would move it back
   */
  void set(Instant instant);

  /** Stops the clock where it is. */
  void freeze();

  /** Lets a frozen clock run with real time, from where it stands. */
  void run();
}
