// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import dev.doppelgram.error.RpcError;
import dev.doppelgram.session.Call;

/** What a {@link CallGate} makes of a call that may not simply pass. */
public sealed interface Verdict {

  /** The call is answered with an error. */
  record Refuse(RpcError refusal) implements Verdict {}

  /**
   * The call is answered with this.
   *
   * @param result a {@code TlObject}, a {@code Boolean} or a {@code List}
   */
  record Answer(Object result) implements Verdict {}

  /** The call goes another way. */
  record Divert(Diversion diversion) implements Verdict {}

  /** Another way for a call: later, twice, or never. */
  @FunctionalInterface
  interface Diversion {

    /**
     * Is told once, on the loop of the call's session.
     *
     * @param onward goes on with the call, to be run on that loop: to the world, or to its answer
     */
    void take(Call call, Runnable onward);
  }
}
