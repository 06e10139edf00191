// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.observe;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;

/** Tells of something else than a call that did not happen, and of what did. */
final class UnmetMessages {
  private static final int MOST_SHOWN = 10;

  private UnmetMessages() {}

  /** For an event of a kind that did not happen. */
  static String event(Class<? extends Event> kind, List<Event> events, Duration timeout) {
    String first =
        "no %s that is meant within %s".formatted(kind.getSimpleName(), seconds(timeout));
    List<Event> ofKind = events.stream().filter(kind::isInstance).toList();
    if (!ofKind.isEmpty()) {
      return first + "; what there is of the kind:" + lines(ofKind);
    }
    return events.isEmpty()
        ? first + "; nothing happened at all: is the client connected to this server?"
        : first + "; what happened: " + kinds(events);
  }

  /** For calls that came too often. */
  static String tooMany(CallPattern pattern, Times times, List<Event.Called> found) {
    return "expected %s %s, but there are %d:%s"
        .formatted(times, pattern, found.size(), lines(found));
  }

  /** For calls that came in another order, or not all. */
  static String order(CallPattern[] patterns, List<Event.Called> found, List<Event.Called> calls) {
    StringBuilder text = new StringBuilder("no call ").append(patterns[found.size()]);
    if (!found.isEmpty()) {
      text.append(" after ").append(patterns[found.size() - 1]);
      if (calls.stream().anyMatch(patterns[found.size()]::matches)) {
        text.append(", only before it");
      }
    }
    return text.append("; the calls as they came:").append(lines(calls)).toString();
  }

  /** For updates that no client has acknowledged. */
  static String delivery(
      String account, String update, List<Delivery> deliveries, Duration timeout) {
    String first =
        "no %s that %s acknowledged within %s".formatted(update, account, seconds(timeout));
    return deliveries.isEmpty()
        ? first + "; nobody was sent any updates"
        : first + "; what was sent:" + lines(deliveries);
  }

  static String seconds(Duration time) {
    return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
  }

  private static String lines(List<?> events) {
    int from = Math.max(0, events.size() - MOST_SHOWN);
    String left = from == 0 ? "" : "\n  … %d earlier ones".formatted(from);
    return left
        + events.subList(from, events.size()).stream()
            .map(event -> "\n  " + event)
            .collect(joining());
  }

  private static String kinds(List<Event> events) {
    return events.stream()
        .collect(groupingBy(event -> event.getClass().getSimpleName(), TreeMap::new, counting()))
        .entrySet()
        .stream()
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .collect(joining(", "));
  }
}
