// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.scenario.Value.Entry;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mapping that is read key by key; a key that nobody asked for is a mistake at the end.
 *
 * <p>What cannot be read is noted and replaced by a fallback, so that one reading finds every
 * mistake; a result counts only if there was none.
 */
final class Fields {
  private final String owner;
  private final Position at;
  private final Map<String, Entry> entries;
  private final boolean complete;
  private final Mistakes mistakes;
  private final Set<String> asked = new LinkedHashSet<>();

  private Fields(
      String owner, Position at, Map<String, Entry> entries, boolean complete, Mistakes mistakes) {
    this.owner = owner;
    this.at = at;
    this.entries = entries;
    this.complete = complete;
    this.mistakes = mistakes;
  }

  /**
   * The keys of a value that should be a mapping.
   *
   * @param owner what the mapping describes, for messages
   * @param at where that is named
   */
  static Fields of(Value value, String owner, Position at, Mistakes mistakes) {
    if (value instanceof Value.Mapping mapping) {
      return new Fields(owner, at, mapping.entries(), true, mistakes);
    }
    if (!(value instanceof Value.Refused)) {
      mistakes.add(value.at(), owner + ": expected keys with values, found " + value.found());
    }
    return new Fields(owner, at, Map.of(), false, mistakes);
  }

  String owner() {
    return owner;
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  /** Where a key stands; where the mapping is named, if it has no such key. */
  Position at(String key) {
    Entry entry = entries.get(key);
    return entry == null ? at : entry.key().at();
  }

  /** Where the value of a key stands; where the mapping is named, if it has no such key. */
  Position placeOf(String key) {
    Entry entry = entries.get(key);
    return entry == null ? at : entry.value().at();
  }

  /** The value of a key, as it stands. */
  @Nullable Value value(String key) {
    asked.add(key);
    Entry entry = entries.get(key);
    return entry == null ? null : entry.value();
  }

  <T> @Nullable T optional(String key, Shape<T> shape) {
    Value value = value(key);
    return value == null ? null : shape.read(Wording.quoted(key), value, mistakes);
  }

  <T> T optional(String key, Shape<T> shape, T fallback) {
    T found = optional(key, shape);
    return found == null ? fallback : found;
  }

  <T> @Nullable T required(String key, Shape<T> shape) {
    if (!has(key)) {
      lack(Wording.quoted(key) + ": " + shape.expected());
    }
    return optional(key, shape);
  }

  /** Notes that something is missing, unless that there is no mapping has been noted already. */
  void lack(String what) {
    if (complete) {
      mistakes.add(at, owner + " lacks " + what);
    }
  }

  <T> T required(String key, Shape<T> shape, T fallback) {
    T found = required(key, shape);
    return found == null ? fallback : found;
  }

  /** The values of a list by what they are, each once, with their places. */
  <T> Map<T, Position> list(String key, Shape<T> shape) {
    Value value = value(key);
    return value == null ? Map.of() : list(Wording.quoted(key), value, shape, mistakes);
  }

  static <T> Map<T, Position> list(String label, Value list, Shape<T> shape, Mistakes mistakes) {
    Map<T, Position> found = new LinkedHashMap<>();
    for (Value item : items(label, list, mistakes)) {
      T value = shape.read(label, item, mistakes);
      if (value != null && found.putIfAbsent(value, item.at()) != null) {
        mistakes.add(item.at(), label + ": " + item.found() + " is listed twice");
      }
    }
    return found;
  }

  /** The mappings of a list, each described by {@code owner}. */
  List<Fields> mappings(String key, String itemOwner) {
    Value value = value(key);
    return value == null
        ? List.of()
        : items(Wording.quoted(key), value, mistakes).stream()
            .map(item -> of(item, itemOwner, item.at(), mistakes))
            .toList();
  }

  /** The entries of a key that maps names to something. */
  Collection<Entry> named(String key) {
    Value value = value(key);
    if (value == null || value instanceof Value.Refused) {
      return List.of();
    }
    if (value instanceof Value.Mapping mapping) {
      return mapping.entries().values();
    }
    mistakes.add(
        value.at(),
        Wording.quoted(key) + ": expected names with what they stand for, found " + value.found());
    return List.of();
  }

  /** The entries of all keys but some. */
  Map<String, Entry> others(Set<String> but) {
    Map<String, Entry> others = new LinkedHashMap<>(entries);
    others.keySet().removeAll(but);
    return others;
  }

  /** Ends the reading: the keys that are left are unknown. */
  void finish() {
    for (Entry entry : entries.values()) {
      String key = entry.key().text();
      if (!asked.contains(key)) {
        mistakes.add(
            entry.key().at(),
            owner + " has no key " + Wording.quoted(key) + mistakes.hint(key, asked));
      }
    }
  }

  private static List<Value> items(String label, Value list, Mistakes mistakes) {
    if (list instanceof Value.Items items) {
      return items.values();
    }
    if (!(list instanceof Value.Refused)) {
      mistakes.add(list.at(), label + ": expected a list such as [a, b], found " + list.found());
    }
    return List.of();
  }
}
