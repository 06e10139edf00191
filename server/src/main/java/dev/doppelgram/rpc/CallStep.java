// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

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

  /** It has to compute for long before it can be answered. */
  record Deferred(BoundCall call, DeferredResult<?> computation) implements CallStep {}
}
