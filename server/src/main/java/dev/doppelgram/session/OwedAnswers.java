// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import java.util.concurrent.atomic.AtomicLong;

/** The packets of a connection that came and are not answered, where each has one answer: HTTP. */
final class OwedAnswers {
  private final AtomicLong unanswered = new AtomicLong();
  private volatile long requests;

  /** Counts a packet that came, on the connection's own event loop, and returns its number. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes it
  long request() {
    unanswered.incrementAndGet();
    return ++requests;
  }

  /** Whether the packet of this number, or an earlier one, waits for its answer. */
  boolean isOwed(long request) {
    return requests - unanswered.get() < request;
  }

  /** Takes one packet for answered; false if there is none. */
  boolean claim() {
    return unanswered.getAndUpdate(n -> n == 0 ? 0 : n - 1) > 0;
  }
}
