// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.GuardDecision;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A call that waits for the guard bot of a chat. */
final class GuardedCall {
  private final long chatId;
  private final CompletableFuture<Void> decided = new CompletableFuture<>();
  private @Nullable GuardDecision decision;

  GuardedCall(long chatId) {
    this.chatId = chatId;
  }

  long chatId() {
    return chatId;
  }

  /** Completes when there is something to answer. */
  CompletableFuture<Void> decided() {
    return decided;
  }

  /** Null if its guard has said nothing. */
  @Nullable GuardDecision decision() {
    return decision;
  }

  /**
   * Ends the wait.
   *
   * @param how null if nothing was decided
   */
  void end(@Nullable GuardDecision how) {
    decision = how;
    decided.complete(null);
  }
}
