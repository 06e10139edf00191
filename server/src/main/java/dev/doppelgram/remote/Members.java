// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.remote;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The members of a JSON object that a server answered. */
record Members(Map<String, Object> all) {

  boolean has(String name) {
    return all.containsKey(name);
  }

  @Nullable String text(String name) {
    Object value = all.get(name);
    return value == null ? null : value.toString();
  }

  String required(String name) {
    return Objects.requireNonNull(text(name), name);
  }

  long number(String name) {
    return all.get(name) instanceof Number number ? number.longValue() : 0;
  }

  double decimal(String name) {
    return all.get(name) instanceof Number number ? number.doubleValue() : 0;
  }

  boolean flag(String name) {
    return Boolean.TRUE.equals(all.get(name));
  }

  @Nullable Instant instant(String name) {
    String text = text(name);
    return text == null ? null : Instant.parse(text);
  }

  /** An id of 64 bits, in hex. */
  long hex(String name) {
    String text = text(name);
    return text == null ? 0 : Long.parseUnsignedLong(text, 16);
  }

  List<String> texts(String name) {
    return all.get(name) instanceof List<?> list
        ? list.stream().map(Object::toString).toList()
        : List.of();
  }

  List<Members> objects(String name) {
    return all.get(name) instanceof List<?> list
        ? list.stream().filter(Map.class::isInstance).map(Members::of).toList()
        : List.of();
  }

  Members object(String name) {
    return of(all.getOrDefault(name, Map.of()));
  }

  /** Of a JSON object as {@link JsonTree} has it; without members for anything else. */
  @SuppressWarnings("unchecked") // keys are texts
  static Members of(@Nullable Object value) {
    return new Members(value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of());
  }
}
