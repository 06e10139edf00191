// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

import java.util.Locale;

/**
 * The kinds of faults. What each does where is said by {@link Fault}, what is possible where by
 * {@link Point}.
 */
public enum FaultKind {
  ERROR,
  FLOOD_WAIT,
  ANSWER,
  CLOSE,
  RESET,
  STALL,
  TRUNCATE,
  CORRUPT,
  DROP,
  DUPLICATE,
  REORDER,
  DELAY,
  HOLD,
  TRANSPORT,
  WRONG_SALT;

  /** As a scenario calls it: {@code flood_wait}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
