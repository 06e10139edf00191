// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.turn;

import dev.doppelgram.rpc.CallResult;
import org.jspecify.annotations.Nullable;

/**
 * Is given all that is done to a server's world, in its order: what is played again in this order
 * on a fresh world of the same scenario has the same results.
 */
@FunctionalInterface
public interface TurnLog {

  /**
   * Takes the next turn, on the world's writer, right after it.
   *
   * @param result what a call has led to; null for one that goes on, and for all that is no call
   */
  void append(RecordedTurn turn, @Nullable CallResult result);
}
