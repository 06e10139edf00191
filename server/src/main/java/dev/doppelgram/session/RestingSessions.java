package dev.doppelgram.session;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The sessions that no connection is used for, in the order in which they lost their last one: so
 * many wait for their clients, the oldest give way. For several threads at once.
 */
final class RestingSessions {
  private final int most;
  private final Set<LiveSession> resting = new LinkedHashSet<>();

  RestingSessions(int most) {
    this.most = most;
  }

  synchronized void add(LiveSession session) {
    resting.add(session);
    Iterator<LiveSession> oldest = resting.iterator();
    while (resting.size() > most) {
      oldest.next().forget();
      oldest.remove();
    }
  }

  synchronized void remove(LiveSession session) {
    resting.remove(session);
  }
}
