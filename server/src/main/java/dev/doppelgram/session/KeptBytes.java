// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What all sessions of a server keep for their clients, in bytes: messages that are not
 * acknowledged, answers for calls that come again, and the msg_ids that came. While it is too much,
 * a session that wants to keep more is left a sixteenth of the usual. For several threads at once.
 */
final class KeptBytes {
  private static final int LESS = 16;

  private final long most;
  private final AtomicLong bytes = new AtomicLong();

  KeptBytes(long most) {
    this.most = most;
  }

  Share share() {
    return new Share();
  }

  /** What one session keeps; belongs to its event loop. */
  final class Share {
    private int held;
    private boolean closed;

    void add(int count) {
      if (!closed) {
        held += count;
        bytes.addAndGet(count);
      }
    }

    void remove(int count) {
      add(-count);
    }

    /** What is left of a limit at present. */
    int of(int limit) {
      return bytes.get() > most ? Math.max(1, limit / LESS) : limit;
    }

    /** Ends with the session, whatever it still holds. */
    void close() {
      remove(held);
      closed = true;
    }
  }
}
