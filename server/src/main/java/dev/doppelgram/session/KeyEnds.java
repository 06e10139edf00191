// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Ends auth keys for good because their clients ask for it. */
@FunctionalInterface
public interface KeyEnds {

  /**
   * Forgets a permanent key, on all servers that share a log.
   *
   * @param loop of the session, which is where this is called
   * @param then is told on the loop, at once or later, whether the key was known
   */
  void end(long authKeyId, Executor loop, Consumer<Boolean> then);
}
