// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.observe;

import dev.doppelgram.tl.ClientText;
import org.jspecify.annotations.Nullable;

/** Stands for an exception in whose message a client's text would be long, or not on one line. */
final class ShownBug extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int MOST_CAUSES = 8;

  private final String words;

  private ShownBug(Throwable bug, String words, @Nullable Throwable cause) {
    super(words, cause);
    this.words = words;
    setStackTrace(bug.getStackTrace());
  }

  /** The exception itself where its messages can be shown as they are. */
  static Throwable of(Throwable bug) {
    return of(bug, MOST_CAUSES);
  }

  private static Throwable of(Throwable bug, int causes) {
    Throwable cause = bug.getCause();
    Throwable shown = cause == null || causes == 0 ? null : of(cause, causes - 1);
    String words = ClientText.shown(bug.toString());
    return shown == cause && words.equals(bug.toString()) ? bug : new ShownBug(bug, words, shown);
  }

  /** As the exception that it stands for says it, its class included. */
  @Override
  @SuppressWarnings("OverrideThrowableToString")
  public String toString() {
    return words;
  }
}
