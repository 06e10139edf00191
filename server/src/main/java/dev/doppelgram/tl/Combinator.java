// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
  private final String resultName;
  private final String[] names;
  private final int[] hashes;
  private final int[] flagWords;
  private final int[] unconditional;
  private final int flagWordCount;

  Combinator(boolean function, String name, int id, List<Field> fields, Type result) {
    this.function = function;
    this.name = name;
    this.id = id;
    this.fields = List.copyOf(fields);
    this.result = result;
    resultName = result.toString();
    names = new String[fields.size()];
    hashes = new int[fields.size()];
    flagWords = new int[fields.size()];
    unconditional = new int[fields.size() + 1];
    List<String> flags = new ArrayList<>(2);
    for (int i = 0; i < flagWords.length; i++) {
      Field field = fields.get(i);
      if (field.isFlags()) {
        flags.add(field.name());
      }
      Field.Condition condition = field.condition();
      flagWords[i] = flags.indexOf(condition == null ? field.name() : condition.flags());
      names[i] = field.name();
      hashes[i] = names[i].hashCode();
    }
    flagWordCount = flags.size();
    unconditional[fields.size()] = fields.size();
    for (int i = fields.size() - 1; i >= 0; i--) {
      unconditional[i] = fields.get(i).condition() == null ? i : unconditional[i + 1];
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

  /** Whether the values that this constructor makes are of the type of this name. */
  boolean makes(String type) {
    return resultName.equals(type);
  }

  /**
   * The index of a field; -1 if there is none of this name.
   *
   * @param from where it is looked for first: one who goes through fields in their order finds each
   *     at once
   */
  @SuppressWarnings("ReferenceEquality") // the parser interns names, as Java does with its literals
  int place(String field, int from) {
    for (int i = from; i < names.length; i++) {
      if (names[i] == field) {
        return i;
      }
    }
    int hash = field.hashCode();
    for (int i = 0; i < names.length; i++) {
      if (hashes[i] == hash && names[i].equals(field)) {
        return i;
      }
    }
    return -1;
  }

  /** How many {@code #} fields there are: words of flags. */
  int flagWords() {
    return flagWordCount;
  }

  /**
   * Which of the words a field is, or is announced in, counted from 0; -1 for a field that is
   * neither.
   */
  int flagWord(int place) {
    return flagWords[place];
  }

  /**
   * The first place, from this one on, of a field that is always there; beyond all if there is
   * none.
   */
  int unconditional(int from) {
    return unconditional[from];
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
