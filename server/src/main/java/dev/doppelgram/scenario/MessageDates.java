// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The dates of messages that are listed oldest first. */
final class MessageDates {
  private final WorldStart start;
  private final Mistakes mistakes;
  private @Nullable Instant last;

  MessageDates(WorldStart start, Mistakes mistakes) {
    this.start = start;
    this.mistakes = mistakes;
  }

  /**
   * Notes what is wrong with the date of the next message.
   *
   * @param date null for when the world starts
   */
  void check(@Nullable Instant date, Fields message) {
    Instant posted = date == null ? start.instant() : date;
    if (posted.isAfter(start.instant())) {
      mistakes.add(
          message.placeOf("date"),
          "`date`: what lies after the start of the world is not written yet");
    } else if (last != null && posted.isBefore(last)) {
      mistakes.add(
          message.placeOf("date"),
          "`date`: messages are listed oldest first, the one above is newer");
    } else {
      last = posted;
    }
  }
}
