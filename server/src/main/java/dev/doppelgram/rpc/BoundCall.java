// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import dev.doppelgram.world.model.Account;
import org.jspecify.annotations.Nullable;

/**
 * A call on the world's writer. Its arguments fill the request record of its method once, whoever
 * looks at that: rules, the magic hash, the method.
 */
public final class BoundCall {
  private final CallRequest request;
  private final MethodTable.@Nullable Bound<?> bound;
  private final @Nullable Account caller;

  BoundCall(CallRequest request, MethodTable.@Nullable Bound<?> bound, @Nullable Account caller) {
    this.request = request;
    this.bound = bound;
    this.caller = caller;
  }

  public CallRequest request() {
    return request;
  }

  /** The method with its request; null where the server does not serve it. */
  MethodTable.@Nullable Bound<?> bound() {
    return bound;
  }

  /** Who was logged in when its turn began; null for nobody. */
  @Nullable Account caller() {
    return caller;
  }

  /** The invite hash among the arguments, as it was sent; null where there is none. */
  @Nullable String hash() {
    return bound == null ? null : bound.hash();
  }
}
