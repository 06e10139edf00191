// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a method returns that has to wait for another call. A record, so that a server that joins
 * others can take it over.
 */
public interface PendingResult {

  /** Completes on the world's writer when that has come. */
  CompletableFuture<Void> ready();

  /** How long to wait, in real time; null where the world's clock says. */
  default @Nullable Duration patience() {
    return null;
  }

  /**
   * Runs on the writer then, or when it has waited long enough, and gives the method's result; it
   * may refuse the call.
   */
  Object answer();

  /** Completes when the answer is due. */
  default CompletableFuture<Void> due() {
    Duration patience = patience();
    return patience == null
        ? ready()
        : ready().copy().completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS);
  }
}
