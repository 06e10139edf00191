// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import dev.doppelgram.control.ControlledServer;
import dev.doppelgram.control.KnownNames;
import dev.doppelgram.observe.Event;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the journal are meant; null for any.
 *
 * @param kinds one at least
 * @param outcome {@code ok}, or an error with or without its code
 */
record JournalFilter(
    Set<JournalKind> kinds,
    @Nullable String method,
    @Nullable String account,
    @Nullable String outcome)
    implements Predicate<Event> {

  static JournalFilter of(ControlledServer server, Request request) {
    String account = request.query("account");
    return new JournalFilter(
        kinds(request.query("kind")),
        request.query("method"),
        account == null ? null : server.accountName(account),
        request.query("outcome"));
  }

  @Override
  public boolean test(Event event) {
    JournalKind found = JournalKind.of(event);
    return found != null
        && kinds.contains(found)
        && (method == null || (event instanceof Event.Called call && method.equals(call.method())))
        && (account == null || account.equals(accountOf(event)))
        && (outcome == null || (event instanceof Event.Called call && isOutcome(call.outcome())));
  }

  private static Set<JournalKind> kinds(@Nullable String given) {
    if (given == null) {
      return EnumSet.complementOf(EnumSet.of(JournalKind.ACK));
    }
    Map<String, JournalKind> known = new LinkedHashMap<>();
    for (JournalKind kind : JournalKind.values()) {
      known.put(kind.toString(), kind);
    }
    Set<JournalKind> kinds = EnumSet.noneOf(JournalKind.class);
    for (String word : given.split(",", -1)) {
      JournalKind kind = known.get(word);
      if (kind == null) {
        throw Problem.malformed(KnownNames.unknown("kind", word, known.keySet()));
      }
      kinds.add(kind);
    }
    return kinds;
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
