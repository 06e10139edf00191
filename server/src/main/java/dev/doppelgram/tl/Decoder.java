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
    Combinator definition = definition();
    TlObject object = fields(definition, definition.fields());
    String expected = type.toString();
    return definition.makes(expected) ? object : coerce(object, expected);
  }

  private TlObject coerce(TlObject object, String expected) {
    String constructor = InputPeerCoercion.constructor(expected, object.name());
    if (coerced == null || constructor == null) {
      throw new TlException("expected " + expected + ", got " + object.name());
    }
    coerced.accept(object.name() + " where the schema has " + expected);
    return object.as(constructor);
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
    int[] flags = new int[definition.flagWords()];
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      if (field.isFlags()) {
        flags[definition.flagWord(i)] = reader.int32();
      } else if (field.condition() == null
          || field.condition().isSet(flags[definition.flagWord(i)])) {
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
