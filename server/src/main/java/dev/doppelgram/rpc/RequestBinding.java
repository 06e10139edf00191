// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import dev.doppelgram.tl.Combinator;
import dev.doppelgram.tl.Field;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.tl.Type;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills a method's request record from the TL fields of the same names.
 *
 * <p>Through the constructor itself: a method handle would cost 30 ms more at a cold start.
 */
final class RequestBinding<R extends Record> {
  private final Constructor<R> constructor;
  private final String[] fields;
  private final Class<?>[] types;

  private RequestBinding(Constructor<R> constructor, String[] fields) {
    this.constructor = constructor;
    this.fields = fields;
    this.types = constructor.getParameterTypes();
  }

  /**
   * Binds the method's record to every definition that the schema has of the method.
   *
   * @throws IllegalArgumentException if a definition could not fill the record
   */
  static <R extends Record> RequestBinding<R> of(Method<R> method, Schema schema) {
    RecordComponent[] components = method.request().getRecordComponents();
    String[] fields = new String[components.length];
    Class<?>[] types = new Class<?>[components.length];
    List<Combinator> definitions = schema.all(method.name());
    if (definitions.isEmpty()) {
      throw new IllegalArgumentException("no layer knows " + method.name());
    }
    for (int i = 0; i < components.length; i++) {
      fields[i] = snakeCase(components[i].getName());
      types[i] = components[i].getType();
      check(fields[i], types[i], definitions);
    }
    try {
      Constructor<R> constructor = method.request().getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return new RequestBinding<>(constructor, fields);
    } catch (NoSuchMethodException e) {
      throw new AssertionError("every record has its canonical constructor", e);
    }
  }

  R bind(TlObject request) {
    Object[] values = new Object[fields.length];
    for (int i = 0; i < fields.length; i++) {
      values[i] = convert(request.get(fields[i]), types[i]);
    }
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(constructor + " rejects " + request, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(constructor + " was made accessible", e);
    }
  }

  /** Ids are ints up to layer 132; a flag that is not set is false. */
  private static @Nullable Object convert(@Nullable Object value, Class<?> type) {
    if (value == null) {
      return type == boolean.class ? false : null;
    }
    return type == long.class ? (Object) ((Number) value).longValue() : value;
  }

  private static void check(String name, Class<?> type, List<Combinator> definitions) {
    boolean mayBeAbsent = !type.isPrimitive() || type == boolean.class;
    boolean found = false;
    for (Combinator definition : definitions) {
      Field field = field(definition, name);
      boolean fits = field == null || takes(type, field.type());
      boolean certain = field != null && field.condition() == null;
      if (!fits || !(certain || mayBeAbsent)) {
        throw new IllegalArgumentException(
            type.getSimpleName() + " cannot take " + name + " of " + definition);
      }
      found |= field != null;
    }
    if (!found) {
      throw new IllegalArgumentException("no field " + name + " in " + definitions);
    }
  }

  private static @Nullable Field field(Combinator definition, String name) {
    for (Field field : definition.fields()) {
      if (field.name().equals(name)) {
        return field;
      }
    }
    return null;
  }

  private static boolean takes(Class<?> component, Type field) {
    if (component == Object.class) { // a field of other types in other layers
      return true;
    }
    if (component == List.class) {
      return field instanceof Type.Vector vector
          && (vector.element() instanceof Type.Boxed
              || vector.element() == Type.Basic.INT
              || vector.element() == Type.Basic.LONG);
    }
    if (component == TlObject.class) {
      return field instanceof Type.Boxed || field == Type.Basic.OBJECT;
    }
    return field instanceof Type.Basic basic
        && switch (basic) {
          case INT -> isOneOf(component, int.class, long.class, Integer.class);
          case LONG -> isOneOf(component, long.class, Long.class);
          case DOUBLE -> isOneOf(component, double.class, Double.class);
          case STRING -> component == String.class;
          case BYTES, INT128, INT256 -> component == byte[].class;
          case BOOL -> isOneOf(component, boolean.class, Boolean.class);
          case TRUE -> component == boolean.class;
          case FLAGS, OBJECT -> false;
        };
  }

  private static boolean isOneOf(Class<?> component, Class<?>... types) {
    return Arrays.asList(types).contains(component);
  }

  /** {@code phoneCodeHash} as {@code phone_code_hash}. */
  private static String snakeCase(String name) {
    StringBuilder snake = new StringBuilder(name.length() + 4);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isUpperCase(c)) {
        snake.append('_');
      }
      snake.append(Character.toLowerCase(c));
    }
    return snake.toString();
  }
}
