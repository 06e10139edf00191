// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads values by the ids that they carry. */
final class Decoder {
  /** Deeper nesting than any definition asks for is an attack on the stack. */
  private static final int DEEPEST = 64;

  /** A vector that announces more grows as its elements come: each level may announce anew. */
  private static final int MOST_RESERVED = 1024;

  private final Schema schema;
  private final TlReader reader;
  private final @Nullable DecodeBudget budget;
  private final @Nullable Consumer<String> coerced;
  private int depth;

  Decoder(Schema schema, TlReader reader) {
    this(schema, reader, null, null);
  }

  /**
   * @param budget what may be decoded; null for any number
   * @param coerced is called with each object that names a peer in another type than the schema
   *     asks for, and is read all the same; null refuses them
   */
  Decoder(
      Schema schema,
      TlReader reader,
      @Nullable DecodeBudget budget,
      @Nullable Consumer<String> coerced) {
    this.schema = schema;
    this.reader = reader;
    this.budget = budget;
    this.coerced = coerced;
  }

  TlObject boxed() {
    Combinator definition = definition();
    return fields(definition, definition.fields());
  }

  TlObject wrapper() {
    Combinator definition = definition();
    return fields(definition, definition.fields().subList(0, definition.fields().size() - 1));
  }

  Object value(Type type) {
    if (type instanceof Type.Basic basic) {
      return basic(basic);
    }
    if (type instanceof Type.Vector vector) {
      return vector(vector);
    }
    if (type instanceof Type.Bare bare) {
      Combinator definition = schema.find(bare.constructor(), Layers.NEWEST);
      if (definition == null) {
        throw new TlException("no definition of " + bare);
      }
      return fields(definition, definition.fields());
    }
    TlObject object = boxed();
    String expected = type.toString();
    return typeOf(object).equals(expected) ? object : coerce(object, expected);
  }

  private TlObject coerce(TlObject object, String expected) {
    String constructor = InputPeerCoercion.constructor(expected, object.name());
    if (coerced == null || constructor == null) {
      throw new TlException("expected " + expected + ", got " + object.name());
    }
    coerced.accept(object.name() + " where the schema has " + expected);
    return object.as(constructor);
  }

  private String typeOf(TlObject object) {
    Combinator definition = schema.byId(object.id());
    return definition == null ? "" : definition.result().toString();
  }

  private Object basic(Type.Basic type) {
    return switch (type) {
      case INT, FLAGS -> reader.int32();
      case LONG -> reader.int64();
      case DOUBLE -> reader.float64();
      case INT128 -> reader.raw(16);
      case INT256 -> reader.raw(32);
      case STRING -> reader.string();
      case BYTES -> reader.bytes();
      case BOOL -> bool();
      case TRUE -> true;
      case OBJECT -> boxed();
    };
  }

  private boolean bool() {
    int id = reader.int32();
    if (id != Encoder.BOOL_TRUE && id != Encoder.BOOL_FALSE) {
      throw new TlException("expected Bool, got #" + Integer.toHexString(id));
    }
    return id == Encoder.BOOL_TRUE;
  }

  private List<Object> vector(Type.Vector type) {
    if (type.boxed() && reader.int32() != Encoder.VECTOR) {
      throw new TlException("expected " + type);
    }
    int count = reader.int32();
    int minimum = type.element() instanceof Type.Basic basic ? basic.minimumSize() : 4;
    if (count < 0 || (long) count * minimum > reader.remaining()) {
      throw new TlException("a vector of " + count + " does not fit the bytes that are left");
    }
    enter();
    charge(count);
    List<Object> elements = new ArrayList<>(Math.min(count, MOST_RESERVED));
    for (int i = 0; i < count; i++) {
      elements.add(value(type.element()));
    }
    depth--;
    return elements;
  }

  private TlObject fields(Combinator definition, List<Field> fields) {
    enter();
    charge(1);
    Object[] entries = new Object[fields.size() * 2];
    int size = 0;
    int[] flags = new int[2];
    String[] flagNames = new String[2];
    int flagCount = 0;
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      if (field.isFlags()) {
        flagNames[flagCount] = field.name();
        flags[flagCount++] = reader.int32();
      } else if (isPresent(field, flags, flagNames)) {
        entries[size++] = field.name();
        entries[size++] = value(definition, field);
      }
    }
    depth--;
    Object[] exact = size == entries.length ? entries : Arrays.copyOf(entries, size);
    return TlObject.decoded(definition.name(), definition.id(), exact);
  }

  private Object value(Combinator definition, Field field) {
    try {
      return value(field.type());
    } catch (TlException.InField | TlException.UnknownConstructor | TlException.TooLong e) {
      throw e;
    } catch (TlException e) {
      throw new TlException.InField(definition.name() + "." + field.name(), e);
    }
  }

  private static boolean isPresent(Field field, int[] flags, String[] names) {
    Field.Condition condition = field.condition();
    if (condition == null) {
      return true;
    }
    int word = condition.flags().equals(names[0]) ? flags[0] : flags[1];
    return (word & 1 << condition.bit()) != 0;
  }

  private Combinator definition() {
    int id = reader.peekInt32();
    Combinator definition = schema.byId(id);
    if (definition == null) {
      throw new TlException.UnknownConstructor(id);
    }
    reader.int32();
    return definition;
  }

  private void charge(int elements) {
    if (budget != null) {
      budget.charge(elements);
    }
  }

  private void enter() {
    if (++depth > DEEPEST) {
      throw new TlException("nested deeper than " + DEEPEST);
    }
  }
}
