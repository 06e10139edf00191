// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import dev.doppelgram.observe.Event;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the journal are meant; null for any.
 *
 * @param outcome {@code ok}, or an error with or without its code
 */
record JournalFilter(
    @Nullable JournalKind kind,
    @Nullable String method,
    @Nullable String account,
    @Nullable String outcome)
    implements Predicate<Event> {

  static JournalFilter of(Request request) {
    Map<String, JournalKind> kinds = new LinkedHashMap<>();
    for (JournalKind kind : JournalKind.values()) {
      kinds.put(kind.toString(), kind);
    }
    return new JournalFilter(
        request.query("kind") == null ? null : request.query("kind", JournalKind.CALL, kinds),
        request.query("method"),
        request.query("account"),
        request.query("outcome"));
  }

  @Override
  public boolean test(Event event) {
    JournalKind found = JournalKind.of(event);
    return found != null
        && (kind == null || kind == found)
        && (method == null || (event instanceof Event.Called call && method.equals(call.method())))
        && (account == null || account.equals(accountOf(event)))
        && (outcome == null || (event instanceof Event.Called call && isOutcome(call.outcome())));
  }

  private boolean isOutcome(String text) {
    return text.equals(outcome) || text.endsWith(" " + outcome);
  }

  private static @Nullable String accountOf(Event event) {
    return event instanceof Event.Called call
        ? call.account()
        : event instanceof Event.Pushed push ? push.account() : null;
  }
}
