// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes values in the words of one layer. */
final class Encoder {
  static final int VECTOR = 0x1cb5c415;
  static final int BOOL_TRUE = 0x997275b5;
  static final int BOOL_FALSE = 0xbc799737;

  private static final int[] NO_FLAGS = {};

  private final Schema schema;
  private final TlWriter writer;
  private final int layer;

  Encoder(Schema schema, TlWriter writer, int layer) {
    this.schema = schema;
    this.writer = writer;
    this.layer = layer;
  }

  void value(Type type, Object value) {
    if (type instanceof Type.Basic basic) {
      basic(basic, value);
    } else if (type instanceof Type.Vector vector) {
      vector(vector, value);
    } else if (type instanceof Type.Boxed boxed) {
      boxed(object(value), boxed.name());
    } else if (type instanceof Type.Bare bare) {
      fields(definition(bare.constructor()), object(value));
    }
  }

  private void basic(Type.Basic type, Object value) {
    switch (type) {
      case INT -> writer.int32(Coercion.toInt(value));
      case LONG -> writer.int64(Coercion.toLong(value));
      case DOUBLE -> writer.float64(cast(Double.class, "double", value));
      case INT128 -> writer.raw(sized(value, 16));
      case INT256 -> writer.raw(sized(value, 32));
      case STRING -> writer.string(Coercion.toText(value));
      case BYTES -> writer.bytes(cast(byte[].class, "bytes", value));
      case BOOL -> writer.int32(cast(Boolean.class, "Bool", value) ? BOOL_TRUE : BOOL_FALSE);
      case OBJECT -> boxed(object(value), null);
      case TRUE, FLAGS -> throw new TlException("a " + type + " stands outside an object");
    }
  }

  private void vector(Type.Vector type, Object value) {
    List<?> elements = sayable(Coercion.toList(value));
    if (type.boxed()) {
      writer.int32(VECTOR);
    }
    writer.int32(elements.size());
    for (Object element : elements) {
      value(type.element(), element);
    }
  }

  /** Without what this layer has no name for, where that may be left out. */
  private List<?> sayable(List<?> elements) {
    for (Object element : elements) {
      if (isLeftOut(element)) {
        return elements.stream().filter(other -> !isLeftOut(other)).toList();
      }
    }
    return elements;
  }

  private boolean isLeftOut(Object element) {
    return element instanceof TlObject object
        && object.mayBeLeftOut()
        && (schema.find(object.name(), layer) == null || lacksAPart(object));
  }

  /** A mandatory field that is to be left out takes the whole with it. */
  private boolean lacksAPart(TlObject object) {
    Combinator definition = definition(object.name());
    for (Field field : definition.fields()) {
      Object value = field.condition() == null ? object.get(field.name()) : null;
      if (value instanceof TlObject && isLeftOut(value)) {
        return true;
      }
    }
    return false;
  }

  /** An object that has an id, such as a decoded one, keeps it. */
  private void boxed(TlObject said, @Nullable String type) {
    TlObject object = words(said);
    Combinator definition = object.id() == 0 ? definition(object.name()) : known(object);
    if (type != null && !definition.makes(type)) {
      throw new TlException("expected " + type + ", got " + object.name());
    }
    writer.int32(definition.id());
    fields(definition, object);
  }

  private TlObject words(TlObject said) {
    TlObject substitute = said.substitute();
    return substitute != null && schema.find(said.name(), layer) == null ? substitute : said;
  }

  private Combinator known(TlObject object) {
    Combinator definition = schema.byId(object.id());
    if (definition == null) {
      throw new TlException.UnknownConstructor(object.id());
    }
    return definition;
  }

  /** Goes by what the object has: a large definition has many fields that are absent. */
  private void fields(Combinator definition, TlObject said) {
    TlObject object = isInOrder(said, definition) ? said : arranged(said, definition);
    int[] flags = definition.flagWords() == 0 ? NO_FLAGS : new int[definition.flagWords()];
    int next = 0;
    for (int i = 0; i < object.size(); i++) {
      int place = definition.place(object.field(i), next);
      if (place >= 0) {
        passOver(definition, next, place, flags);
        field(definition, place, object.value(i), flags);
        next = place + 1;
      }
    }
    passOver(definition, next, definition.fields().size(), flags);
  }

  /** Whether its fields come in the order of the definition, as those of most views do. */
  private static boolean isInOrder(TlObject object, Combinator definition) {
    int next = 0;
    for (int i = 0; i < object.size(); i++) {
      int place = definition.place(object.field(i), next);
      if (place >= 0 && place < next) {
        return false;
      }
      next = Math.max(next, place + 1);
    }
    return true;
  }

  /** The same fields in the order of the definition; what it does not list is left out. */
  private static TlObject arranged(TlObject object, Combinator definition) {
    @Nullable Object[] values = new @Nullable Object[definition.fields().size()];
    for (int i = 0; i < object.size(); i++) {
      int place = definition.place(object.field(i), 0);
      if (place >= 0) {
        values[place] = object.value(i);
      }
    }
    TlObject.Builder arranged = TlObject.named(object.name(), object.size());
    for (int i = 0; i < values.length; i++) {
      arranged.set(definition.fields().get(i).name(), values[i]);
    }
    return arranged.build();
  }

  /**
   * Goes on to a field, over some that the object has not.
   *
   * @param flags where each word of flags stands: their bits come with the fields that they
   *     announce
   */
  private void passOver(Combinator definition, int from, int place, int[] flags) {
    for (int i = definition.unconditional(from); i < place; i = definition.unconditional(i + 1)) {
      Field field = definition.fields().get(i);
      if (!field.isFlags()) {
        throw new TlException(where(definition, field) + " is missing");
      }
      flags[definition.flagWord(i)] = writer.size();
      writer.int32(0);
    }
  }

  private void field(Combinator definition, int place, Object value, int[] flags) {
    Field field = definition.fields().get(place);
    Field.Condition condition = field.condition();
    if (field.isFlags() || (condition != null && isLeftOut(value))) {
      passOver(definition, place, place + 1, flags);
      return;
    }
    boolean flag = field.type() == Type.Basic.TRUE;
    if (condition != null && (!flag || value.equals(true))) {
      writer.setBits(flags[definition.flagWord(place)], condition.mask());
    }
    if (!flag) {
      field(definition, field, value);
    }
  }

  private void field(Combinator definition, Field field, Object value) {
    try {
      value(field.type(), value);
    } catch (TlException.TooLong e) {
      throw e;
    } catch (TlException e) {
      throw new TlException(where(definition, field) + ": " + e.getMessage());
    }
  }

  private Combinator definition(String name) {
    Combinator definition = schema.find(name, layer);
    if (definition == null) {
      throw new TlException("layer " + layer + " does not know " + name);
    }
    return definition;
  }

  private String where(Combinator definition, Field field) {
    return definition.name() + "." + field.name() + " (layer " + layer + ")";
  }

  private static TlObject object(Object value) {
    if (value instanceof TlObject object) {
      return object;
    }
    throw Coercion.expected("an object", value);
  }

  private static byte[] sized(Object value, int size) {
    byte[] bytes = cast(byte[].class, "int" + size * 8, value);
    if (bytes.length != size) {
      throw new TlException("expected " + size + " bytes, got " + bytes.length);
    }
    return bytes;
  }

  private static <T> T cast(Class<T> type, String name, Object value) {
    if (!type.isInstance(value)) {
      throw Coercion.expected(name, value);
    }
    return type.cast(value);
  }
}
