// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import dev.doppelgram.world.model.WorldEvent;
import java.util.List;

/** Where a turn has brought a call. */
public sealed interface CallStep {

  /**
   * It has its result.
   *
   * @param gate says how the answer goes to the client
   */
  record Answered(BoundCall call, CallResult result, InterceptedCall gate) implements CallStep {}

  /** The gate leads it another way before it has had an effect. */
  record Diverted(BoundCall call, InterceptedCall gate) implements CallStep {}

  /**
   * It has to wait for another call before it can be answered.
   *
   * @param events what it has changed in the world so far
   */
  record Pending(BoundCall call, PendingResult result, List<WorldEvent> events)
      implements CallStep {}

  /** It has to compute for long before it can be answered. */
  record Deferred(BoundCall call, DeferredResult<?> computation) implements CallStep {}
}
