// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import java.time.Instant;
import java.time.InstantSource;

/** Shows the instant at which everything in a turn happens, until the next turn begins. */
final class TurnClock implements InstantSource {
  private Instant now;

  TurnClock(Instant start) {
    now = start;
  }

  void begin(Instant turn) {
    now = turn;
  }

  @Override
  public Instant instant() {
    return now;
  }
}
