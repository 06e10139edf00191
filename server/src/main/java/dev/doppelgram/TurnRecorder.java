// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.rpc.CallResult;
import dev.doppelgram.turn.RecordedTurn;
import dev.doppelgram.turn.TurnLog;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes down what is done to a world as long as it is played. Belongs to the world's writer. */
final class TurnRecorder {
  private @Nullable TurnLog log;

  /**
   * @param log null for none
   */
  TurnRecorder(@Nullable TurnLog log) {
    this.log = log;
  }

  /** Whether turns are of any account. */
  boolean isOpen() {
    return log != null;
  }

  /** Takes a turn that is no call. */
  void record(Supplier<RecordedTurn> turn) {
    record(turn, null);
  }

  void record(Supplier<RecordedTurn> turn, @Nullable CallResult result) {
    TurnLog open = log;
    if (open != null) {
      open.append(turn.get(), result);
    }
  }

  /** What is still under way in the world is of no account from now on. */
  void end() {
    log = null;
  }
}
