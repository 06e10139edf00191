// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import dev.doppelgram.session.Call;
import dev.doppelgram.session.CallQueue;
import dev.doppelgram.session.SessionId;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * How far the calls of a connection are, so that a session reads what it wrote: while a turn of the
 * connection is to come, and for the first call of a session on it, which may have written through
 * another server, reads have to have turns too. For several threads.
 */
final class SessionProgress {
  private final Map<CallQueue, Progress> byConnection =
      Collections.synchronizedMap(new WeakHashMap<>());

  private static final class Progress {
    private final Set<SessionId> known = new HashSet<>();
    private int toCome;
  }

  private Progress of(Call call) {
    return byConnection.computeIfAbsent(call.queue(), first -> new Progress());
  }

  /** Whether a call may read what is there now. */
  boolean mayRead(Call call, SessionId session) {
    Progress progress = of(call);
    synchronized (progress) {
      return progress.toCome == 0 && progress.known.contains(session);
    }
  }

  /** A call waits for its turn. */
  void waits(Call call, SessionId session) {
    Progress progress = of(call);
    synchronized (progress) {
      progress.known.add(session);
      progress.toCome++;
    }
  }

  /** It has had it. */
  void ended(Call call) {
    Progress progress = of(call);
    synchronized (progress) {
      progress.toCome--;
    }
  }
}
