// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

import dev.doppelgram.error.RpcError;

/**
 * What a fault acts on, at one {@link Point}. It has a method for each thing that can go wrong, so
 * that nobody adds another without saying what it does at every point.
 *
 * <p>A {@link Rule} holds no fault that its point does not allow: a target throws {@link
 * IllegalStateException} at one.
 */
interface FaultTarget {
  /** Answers with an error. */
  void refuse(RpcError error);

  /**
   * Answers with this.
   *
   * @param result a {@code TlObject}, a {@code Boolean} or a {@code List}
   */
  void answer(Object result);

  /** Goes on when the wait is over. */
  void postpone(Fault.Wait wait);

  /** Sends a transport error in place of what was due. */
  void sendTransportError(int code);

  /** Has what its name says happen to the connection, or to the packet that was due. */
  void fail(ConnectionFault fault);
}
