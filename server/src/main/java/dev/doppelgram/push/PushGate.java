// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.push;

import dev.doppelgram.session.Session;
import dev.doppelgram.tl.TlObject;
import org.jspecify.annotations.Nullable;

/** Lets updates out to the sessions: where rules act on them. */
@FunctionalInterface
public interface PushGate {

  /** Lets every update out at once. */
  PushGate OPEN = (session, account, updates, push) -> push.run();

  /**
   * Pushes now, later, twice or never, on the loop of the session.
   *
   * @param account the name of the account that it is logged in to; null for none
   * @param updates an {@code Updates}, in words that are not yet those of the session's layer
   * @param push sends them
   */
  void pass(Session session, @Nullable String account, TlObject updates, Runnable push);
}
