// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import java.time.Instant;

/** TL's dates: seconds since 1970 in 32 bits. */
final class Epoch {
  private Epoch() {}

  /** The seconds of an instant; what lies beyond the year 2038 is the last second that fits. */
  static int seconds(Instant instant) {
    return (int) Math.max(0, Math.min(instant.getEpochSecond(), Integer.MAX_VALUE));
  }
}
