// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import java.util.HashMap;
import java.util.Map;

/** Remembers who has what only one may have: ids, phone numbers, usernames, hashes. */
final class UniqueNames {
  private record Holder(String name, Position at) {}

  private final Mistakes mistakes;
  private final Map<String, Map<Object, Holder>> holders = new HashMap<>();

  UniqueNames(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /**
   * Gives a value to its holder, or notes that another has it.
   *
   * @param what the kind of value, for messages
   */
  void claim(String what, Object value, String holder, Position at) {
    Map<Object, Holder> ofKind = holders.computeIfAbsent(what, kind -> new HashMap<>());
    Holder first = ofKind.putIfAbsent(value, new Holder(holder, at));
    if (first != null) {
      mistakes.add(
          at,
          "%s %s belongs to %s already, in line %d"
              .formatted(what, Wording.quoted(value.toString()), first.name(), first.at().line()));
    }
  }
}
