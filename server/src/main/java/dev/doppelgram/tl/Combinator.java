// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One definition of a constructor or a function. */
public final class Combinator {
  private final boolean function;
  private final String name;
  private final int id;
  private final List<Field> fields;
  private final Type result;
  private final Map<String, Integer> places = new HashMap<>();

  Combinator(boolean function, String name, int id, List<Field> fields, Type result) {
    this.function = function;
    this.name = name;
    this.id = id;
    this.fields = List.copyOf(fields);
    this.result = result;
    for (int i = 0; i < fields.size(); i++) {
      places.put(fields.get(i).name(), i);
    }
  }

  public boolean isFunction() {
    return function;
  }

  public String name() {
    return name;
  }

  public int id() {
    return id;
  }

  public List<Field> fields() {
    return fields;
  }

  /** The type of the values that this constructor makes, or that this function answers. */
  public Type result() {
    return result;
  }

  /** Whether the last field is a query in its turn, as in {@code invokeWithLayer}. */
  public boolean isWrapper() {
    return function
        && !fields.isEmpty()
        && fields.get(fields.size() - 1).type() == Type.Basic.OBJECT;
  }

  /** The index of a field; -1 if there is none of this name. */
  int place(String field) {
    Integer place = places.get(field);
    return place == null ? -1 : place;
  }

  /** Whether two definitions differ in names and {@code true} flags at most. */
  boolean hasTypesOf(Combinator other) {
    return function == other.function
        && result.equals(other.result)
        && types().equals(other.types());
  }

  private List<Field> types() {
    return fields.stream()
        .filter(field -> field.type() != Type.Basic.TRUE)
        .map(field -> new Field("", field.type(), field.condition()))
        .toList();
  }

  /**
   * Adds the {@code true} flags that only {@code other} lists: they are not part of the id, so that
   * the definitions of several layers share one.
   */
  Combinator withFlagsOf(Combinator other) {
    Set<String> taken = new HashSet<>();
    for (Field field : fields) {
      taken.add(field.name());
      if (field.type() == Type.Basic.TRUE) {
        taken.add(String.valueOf(field.condition()));
      }
    }
    List<Field> missing =
        other.fields.stream()
            .filter(field -> field.type() == Type.Basic.TRUE)
            .filter(field -> !taken.contains(field.name()))
            .filter(field -> !taken.contains(String.valueOf(field.condition())))
            .toList();
    return missing.isEmpty()
        ? this
        : new Combinator(
            function, name, id, Stream.concat(fields.stream(), missing.stream()).toList(), result);
  }

  /** The TL text of this definition, without its layers. */
  @Override
  public String toString() {
    return name
        + "#"
        + Integer.toHexString(id)
        + fields.stream().map(field -> " " + field).collect(Collectors.joining())
        + " = "
        + result
        + ";";
  }
}
