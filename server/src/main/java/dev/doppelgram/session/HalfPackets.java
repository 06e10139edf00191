// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import java.util.concurrent.atomic.AtomicLong;

/** The bytes of a server's connections that are no packets yet. For several threads at once. */
public final class HalfPackets {
  private final long most;
  private final AtomicLong bytes = new AtomicLong();

  /**
   * @param most how many there may be, in bytes
   */
  public HalfPackets(long most) {
    this.most = most;
  }

  void add(long count) {
    bytes.addAndGet(count);
  }

  boolean areTooMany() {
    return bytes.get() > most;
  }
}
