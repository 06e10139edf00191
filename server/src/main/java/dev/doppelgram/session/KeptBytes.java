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

  /** So much a session keeps or lets go before it reports that to the others. */
  private static final int UNREPORTED = 1024;

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
    private int reported;
    private boolean closed;

    void add(int count) {
      held += count;
      if (!closed && Math.abs(held - reported) >= UNREPORTED) {
        report();
      }
    }

    private void report() {
      bytes.addAndGet(held - reported);
      reported = held;
    }

    void remove(int count) {
      add(-count);
    }

    /** What is left of a limit at present. */
    int of(int limit) {
      return isScarce() ? Math.max(1, limit / LESS) : limit;
    }

    /** Whether all sessions keep too much at present. */
    boolean isScarce() {
      return bytes.get() > most;
    }

    /** Ends with the session, whatever it still holds. */
    void close() {
      held = 0;
      report();
      closed = true;
    }
  }
}
