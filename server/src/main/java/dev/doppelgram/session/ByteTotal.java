// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes the connections of a server hold of one kind. For several threads at once. */
public final class ByteTotal {
  private final long most;
  private final AtomicLong bytes = new AtomicLong();

  /**
   * @param most how many there may be
   */
  public ByteTotal(long most) {
    this.most = most;
  }

  void add(long count) {
    bytes.addAndGet(count);
  }

  boolean isTooMuch() {
    return bytes.get() > most;
  }
}
