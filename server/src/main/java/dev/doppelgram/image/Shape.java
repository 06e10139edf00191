// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.image;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the objects of a class hold: the fields that are neither static nor transient, those of a
 * superclass first, by their names; of a record its components in their order.
 */
final class Shape {
  private static final String ROOT = "dev.doppelgram";
  private static final Map<Class<?>, Shape> KNOWN = new ConcurrentHashMap<>();

  private final Class<?> type;
  private final List<Field> fields;
  private final Constructor<?> maker;
  private final Map<String, Object> constants = new LinkedHashMap<>();

  private Shape(Class<?> type) {
    this.type = type;
    fields = type.isRecord() ? ofRecord(type) : ofClass(type);
    maker = maker(type);
    for (Field field : type.getDeclaredFields()) {
      boolean isConstant = Modifier.isStatic(field.getModifiers()) && Parts.isFinal(field);
      if (isConstant && field.getType() == type) {
        Object constant = get(open(field), type);
        if (constant != null) {
          constants.put(field.getName(), constant);
        }
      }
    }
  }

  static Shape of(Class<?> type) {
    return KNOWN.computeIfAbsent(type, Shape::new);
  }

  /** Whether it is a class of this project that has a name, so that it can be written down. */
  static boolean isOurs(Class<?> type) {
    return type.getName().startsWith(ROOT)
        && !type.isEnum()
        && !type.isHidden()
        && !type.isSynthetic()
        && !type.isAnonymousClass()
        && !Map.class.isAssignableFrom(type);
  }

  private static List<Field> ofRecord(Class<?> type) {
    List<Field> fields = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      fields.add(open(field(type, component.getName())));
    }
    return fields;
  }

  private static Field field(Class<?> type, String name) {
    try {
      return type.getDeclaredField(name);
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Field> ofClass(Class<?> type) {
    Class<?> above = type.getSuperclass();
    List<Field> fields =
        above == null || above == Object.class ? new ArrayList<>() : ofClass(above);
    Arrays.stream(type.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .filter(field -> !Modifier.isTransient(field.getModifiers()))
        .sorted(Comparator.comparing(Field::getName))
        .forEach(field -> fields.add(open(field)));
    return fields;
  }

  private static Field open(Field field) {
    field.setAccessible(true);
    return field;
  }

  /**
   * Of a record its canonical constructor; else the one without arguments; else one that leaves all
   * fields as they are, as deserialisation has it.
   */
  private static Constructor<?> maker(Class<?> type) {
    try {
      Constructor<?> maker;
      if (type.isRecord()) {
        maker =
            type.getDeclaredConstructor(
                Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
      } else {
        maker =
            Arrays.stream(type.getDeclaredConstructors())
                .filter(one -> one.getParameterCount() == 0)
                .findFirst()
                .orElse(null);
        if (maker == null) {
          return bare(type);
        }
      }
      maker.setAccessible(true);
      return maker;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Constructor<?> bare(Class<?> type) throws ReflectiveOperationException {
    Class<?> factory = Class.forName("sun.reflect.ReflectionFactory");
    Object instance = factory.getMethod("getReflectionFactory").invoke(null);
    return (Constructor<?>)
        factory
            .getMethod("newConstructorForSerialization", Class.class, Constructor.class)
            .invoke(instance, type, Object.class.getDeclaredConstructor());
  }

  Class<?> type() {
    return type;
  }

  boolean isRecord() {
    return type.isRecord();
  }

  /** The name of the constant of the class that an object is; null if it is none. */
  @Nullable String constant(Object object) {
    for (Map.Entry<String, Object> each : constants.entrySet()) {
      if (each.getValue() == object) {
        return each.getKey();
      }
    }
    return null;
  }

  Object constant(String name) {
    Object constant = constants.get(name);
    if (constant == null) {
      throw new UnreadableImageException("no constant of " + type + ": " + name);
    }
    return constant;
  }

  List<Field> fields() {
    return fields;
  }

  /** The names and types of the fields: what it has to have in common with that of an image. */
  String layout() {
    return fields.stream()
        .map(field -> field.getName() + ":" + field.getType().getName())
        .collect(Collectors.joining(","));
  }

  static @Nullable Object get(Field field, Object object) {
    try {
      return field.get(object);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  static void set(Field field, Object object, @Nullable Object value) {
    try {
      field.set(object, value);
    } catch (IllegalAccessException | IllegalArgumentException e) {
      throw new UnreadableImageException("the field " + field + " cannot be set", e);
    }
  }

  /**
   * Makes an object.
   *
   * @param components of a record; else nothing
   */
  Object make(@Nullable Object... components) {
    try {
      return maker.newInstance(components);
    } catch (InvocationTargetException e) {
      throw new UnreadableImageException(type + " refuses what it is to hold", e.getCause());
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      throw new UnreadableImageException(type + " cannot be made", e);
    }
  }
}
