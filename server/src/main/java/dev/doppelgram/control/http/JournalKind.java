// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import dev.doppelgram.observe.Event;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of entries that the journal shows. */
enum JournalKind {
  CALL,
  PUSH,
  CONNECTION,
  FINDING,
  RULE,
  RESET,
  /** Shown to those alone who ask for it by name. */
  ACK;

  /** Null for frames, which have a place of their own. */
  static @Nullable JournalKind of(Event event) {
    if (event instanceof Event.Called) {
      return CALL;
    }
    if (event instanceof Event.Pushed) {
      return PUSH;
    }
    if (event instanceof Event.Found) {
      return FINDING;
    }
    if (event instanceof Event.Faulted) {
      return RULE;
    }
    if (event instanceof Event.Restarted) {
      return RESET;
    }
    if (event instanceof Event.Acknowledged) {
      return ACK;
    }
    boolean silent = event instanceof Event.FrameReceived || event instanceof Event.FrameSent;
    return silent ? null : CONNECTION;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
