// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import dev.doppelgram.world.model.TurnTime;
import org.jspecify.annotations.Nullable;

/**
 * A turn of the world that a call has, as a value: most calls have one, those that are held up or
 * have to compute for long another.
 *
 * @param computed what a server wrote down of what it had to compute; null for nothing
 * @param time when it happens
 */
public record CallTurn(
    CallRequest request, Stage stage, byte @Nullable [] computed, TurnTime time) {

  /** A turn before which nothing was computed, or nothing was written down of it. */
  public CallTurn(CallRequest request, Stage stage, TurnTime time) {
    this(request, stage, null, time);
  }

  /** Which turn of a call it is. */
  public enum Stage {
    /** The first: the {@link CallGate} is asked whether it may go on. */
    ARRIVED,
    /** The gate had led it another way, from where it now comes back. */
    RESUMED,
    /**
     * What it had to {@link DeferredResult compute} or to {@link PendingResult wait} for is there.
     */
    COMPUTED
  }
}
