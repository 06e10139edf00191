// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import dev.doppelgram.world.model.WorldEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Receives what calls did to the world, on the world's writer. */
@FunctionalInterface
public interface CallListener {

  /** Leaves the world untold. */
  CallListener NOTHING = (turn, result) -> {};

  /**
   * A call is about to have a turn: what the world's clock has brought due goes before it.
   *
   * @param now what that clock shows
   */
  default void starting(Instant now) {}

  /**
   * A call had a turn.
   *
   * @param result null if the call goes on: it was led another way, or computes
   */
  void ended(CallTurn turn, @Nullable CallResult result);

  /**
   * A call waits for another one.
   *
   * @param events what it has changed so far
   */
  default void waits(CallTurn turn, List<WorldEvent> events) {
    ended(turn, null);
  }
}
