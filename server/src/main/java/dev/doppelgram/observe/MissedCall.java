// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.observe;

import dev.doppelgram.tl.ClientText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells of an awaited call that did not come: which calls did, and what is other in them. */
final class MissedCall {
  private static final int MOST_SHOWN = 5;

  private final CallPattern awaited;
  private final Names names;

  MissedCall(CallPattern awaited, Names names) {
    this.awaited = awaited;
    this.names = names;
  }

  private record Near(Event.Called call, List<String> differences) {}

  /**
   * @param found how many came of {@code times}
   * @param calls all that came, oldest first
   */
  String message(int found, int times, List<Event.Called> calls, Duration timeout) {
    StringBuilder text = new StringBuilder(found == 0 ? "no call " : found + " of " + times);
    text.append(found == 0 ? "" : " calls ").append(awaited);
    text.append(" came within ").append(UnmetMessages.seconds(timeout));
    if (calls.isEmpty()) {
      return text.append("; no call came at all: is the client connected to this server?")
          .toString();
    }
    List<Near> near = nearest(calls);
    if (!near.isEmpty()) {
      text.append("\n  what came nearest:");
      near.forEach(
          other ->
              text.append("\n    ")
                  .append(other.call())
                  .append(" — ")
                  .append(String.join(", ", other.differences())));
    }
    text.append("\n  all calls: ").append(tally(calls));
    if (!names.accounts().isEmpty()) {
      text.append("\n  all accounts: ").append(String.join(", ", names.accounts()));
    }
    return text.toString();
  }

  /** Calls of the method that are other than the ones awaited; those that differ least first. */
  private List<Near> nearest(List<Event.Called> calls) {
    return calls.stream()
        .filter(call -> call.method().equals(awaited.method()) && !awaited.matches(call))
        .map(call -> new Near(call, differences(call)))
        .sorted(Comparator.comparingInt(near -> near.differences().size()))
        .limit(MOST_SHOWN)
        .toList();
  }

  private List<String> differences(Event.Called call) {
    List<String> differences = new ArrayList<>();
    if (awaited.account() != null && !awaited.account().equals(call.account())) {
      differences.add("by another account than " + awaited.account());
    }
    hash(call.hash(), differences);
    for (Map.Entry<String, Object> argument : awaited.arguments().entrySet()) {
      if (!CallPattern.has(call, argument)) {
        Object sent = call.request() == null ? null : call.request().get(argument.getKey());
        differences.add("%s is %s".formatted(argument.getKey(), shown(sent)));
      }
    }
    if (awaited.layer() != 0 && awaited.layer() != call.layer()) {
      differences.add("in layer %d, not %d".formatted(call.layer(), awaited.layer()));
    }
    if (awaited.outcome() != null && !awaited.isOutcome(call.outcome())) {
      differences.add("the outcome is " + call.outcome());
    }
    return differences;
  }

  private static String shown(@Nullable Object sent) {
    return sent == null ? "absent" : ClientText.shown(sent.toString());
  }

  private void hash(@Nullable String sent, List<String> differences) {
    String expected = awaited.hash();
    if (expected == null || Objects.equals(expected, sent)) {
      return;
    }
    if (sent == null) {
      differences.add("without a hash");
    } else if (sent.equalsIgnoreCase(expected)) {
      differences.add("the hash has letters in another case");
    } else if (sent.endsWith(expected)) {
      differences.add("the hash was sent as " + ClientText.shown(sent));
    } else {
      differences.add("of another hash than " + expected);
    }
  }

  private static String tally(List<Event.Called> calls) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Event.Called call : calls) {
      counts.merge(call.method() + " by " + call.caller(), 1, Integer::sum);
    }
    List<String> lines = new ArrayList<>();
    counts.forEach((what, count) -> lines.add(count == 1 ? what : what + " (" + count + " times)"));
    return String.join(", ", lines);
  }
}
