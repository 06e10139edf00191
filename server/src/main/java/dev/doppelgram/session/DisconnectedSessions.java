// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The sessions that no connection is used for, in the order in which they lost their last one: so
 * many wait for their clients, the oldest give way. For several threads at once.
 */
final class DisconnectedSessions {
  private final int most;
  private final Set<MtprotoSession> resting = new LinkedHashSet<>();

  DisconnectedSessions(int most) {
    this.most = most;
  }

  synchronized void add(MtprotoSession session) {
    resting.add(session);
    Iterator<MtprotoSession> oldest = resting.iterator();
    while (resting.size() > most) {
      oldest.next().forget();
      oldest.remove();
    }
  }

  synchronized void remove(MtprotoSession session) {
    resting.remove(session);
  }
}
