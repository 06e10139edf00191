// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

import org.jspecify.annotations.Nullable;

/** A line of schema text: its head is read at once, the rest only when it is first needed. */
final class Definition {
  private final SchemaParser parser;
  private final String text;
  private final int line;
  private final boolean function;
  private final int firstLayer;
  private final int lastLayer;
  private final String name;
  private final int id;
  private volatile @Nullable Combinator combinator;

  Definition(
      SchemaParser parser,
      String text,
      int line,
      boolean function,
      int firstLayer,
      int lastLayer,
      String name,
      int id) {
    this.parser = parser;
    this.text = text;
    this.line = line;
    this.function = function;
    this.firstLayer = firstLayer;
    this.lastLayer = lastLayer;
    this.name = name;
    this.id = id;
  }

  String name() {
    return name;
  }

  int id() {
    return id;
  }

  boolean isFunction() {
    return function;
  }

  /** The type behind the equals sign, as it is written. */
  String result() {
    return text.substring(text.lastIndexOf(" = ") + 3, text.length() - 1);
  }

  /** Whether {@code layer}, given as {@link Layers#effective}, is one of its layers. */
  boolean isValidAt(int layer) {
    return firstLayer <= layer && layer <= lastLayer;
  }

  Combinator combinator() {
    Combinator known = combinator;
    if (known == null) {
      known = parser.combinator(function, name, id, text, line);
      combinator = known;
    }
    return known;
  }
}
