// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a method returns that has to wait for another call.
 *
 * @param ready completes on the world's writer when that has come
 * @param patience how long to wait, in real time; null where the world's clock says
 * @param answer runs on the writer then, or when it has waited long enough, and gives the method's
 *     result; it may refuse the call
 */
public record PendingResult(
    CompletableFuture<Void> ready, @Nullable Duration patience, Supplier<Object> answer) {

  /** Completes when the answer is due. */
  CompletableFuture<Void> due() {
    return patience == null
        ? ready
        : ready.copy().completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS);
  }
}
