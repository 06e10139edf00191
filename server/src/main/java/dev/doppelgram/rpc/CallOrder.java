// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import org.jspecify.annotations.Nullable;

/** Puts the turns of calls in an order that several servers keep. */
public interface CallOrder {

  /**
   * Whether calls are taken: not while this server has lost the others, when all its clients are on
   * their way out.
   */
  boolean takesCalls();

  /**
   * Asks for a turn: when it comes, {@link OrderedCalls#take} is told, here as everywhere. For any
   * thread.
   *
   * @param computed what the others need not compute; null for nothing
   */
  void append(CallRequest request, CallTurn.Stage stage, byte @Nullable [] computed);

  /** Whether the world is so little behind the others that it may be read without a turn. */
  boolean mayRead();
}
