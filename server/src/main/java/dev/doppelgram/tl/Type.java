// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

/** The type of a field or of a result, as TL writes it. */
public sealed interface Type {

  /** A type whose values are written without a constructor id, and {@code Bool}. */
  enum Basic implements Type {
    INT("int", 4),
    LONG("long", 8),
    DOUBLE("double", 8),
    INT128("int128", 16),
    INT256("int256", 32),
    STRING("string", 4),
    BYTES("bytes", 4),
    BOOL("Bool", 4),
    /** A flag that is its own value: it takes no bytes. */
    TRUE("true", 0),
    /** A {@code #} field: the bits that say which optional fields follow. */
    FLAGS("#", 4),
    /** {@code !X} or {@code Object}: any boxed object. */
    OBJECT("Object", 4);

    private final String text;
    private final int minimumSize;

    Basic(String text, int minimumSize) {
      this.text = text;
      this.minimumSize = minimumSize;
    }

    int minimumSize() {
      return minimumSize;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** {@code Vector<element>}, or with {@code boxed} false {@code vector<element>}. */
  record Vector(Type element, boolean boxed) implements Type {
    @Override
    public String toString() {
      return (boxed ? "Vector<" : "vector<") + element + ">";
    }
  }

  /** A value of the named type, written with the id of its constructor. */
  record Boxed(String name) implements Type {
    @Override
    public String toString() {
      return name;
    }
  }

  /** A value of the named constructor, written without its id. */
  record Bare(String constructor) implements Type {
    @Override
    public String toString() {
      return "%" + constructor;
    }
  }
}
