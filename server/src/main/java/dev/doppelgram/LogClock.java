// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Real time as a log has it: while an entry has its turn, that of the entry, which never goes back;
 * else that of this machine, unless it is behind.
 */
final class LogClock implements InstantSource {
  private final InstantSource machine;
  private volatile Instant last = Instant.MIN;
  private volatile @Nullable Thread inTurn;

  LogClock(InstantSource machine) {
    this.machine = machine;
  }

  @Override
  public Instant instant() {
    Instant latest = last;
    if (inTurn == Thread.currentThread()) {
      return latest;
    }
    Instant now = machine.instant();
    return now.isAfter(latest) ? now : latest;
  }

  /** That of this machine. */
  Instant machine() {
    return machine.instant();
  }

  /** That of the last entry. */
  Instant last() {
    return last;
  }

  /** Runs what happens at a time, or at that of the turn before if this is later. */
  void at(Instant time, Runnable turn) {
    if (time.isAfter(last)) {
      last = time;
    }
    Thread outer = inTurn;
    inTurn = Thread.currentThread();
    try {
      turn.run();
    } finally {
      inTurn = outer;
    }
  }

  /** Begins anew, with another log. */
  void beginAt(Instant time) {
    last = time;
  }
}
