// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.image;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Copies what may change from what parts hold, so that the rest can be done while they go on.
 *
 * @see PartsImage
 */
final class Copier {
  private final Parts parts;
  private final Predicate<Class<?>> values;
  private final Substitutes substitutes;
  private final IdentityHashMap<Class<?>, Boolean> areValues = new IdentityHashMap<>();
  private final IdentityHashMap<Object, Copy> copies = new IdentityHashMap<>();

  /**
   * Something that may change, as it was.
   *
   * @param source what it is a copy of, which may have changed
   * @param container null for an object, an array or a future
   * @param held in its fields, or what is in it, itself copied where it may change
   */
  record Copy(
      Object source, @Nullable Container container, int most, List<@Nullable Object> held) {}

  /** Stands for a part. */
  record Part(int number) {}

  Copier(Parts parts, Predicate<Class<?>> values, Substitutes substitutes) {
    this.parts = parts;
    this.values = values;
    this.substitutes = substitutes;
  }

  /** What each field of a part holds that is not always the same there. */
  List<@Nullable Object> held(Object part, String path) {
    List<@Nullable Object> held = new ArrayList<>();
    for (Field field : Shape.of(part.getClass()).fields()) {
      Object value = Shape.get(field, part);
      String place = path + "." + field.getName();
      if (!Parts.isFinal(field)) {
        held.add(copy(value, place));
      } else if (value != null && isFilled(value, place)) {
        held.add(content(value, place));
      }
    }
    return held;
  }

  /** Whether what a final field of a part holds is filled anew, and not always the same. */
  static boolean isFilled(Object value, String place) {
    Container container = Container.of(value);
    boolean isKnown = container != null && !(value instanceof EnumSet<?>);
    if (!isKnown && mayChange(value)) {
      throw new IllegalStateException(place + " is no part of an image: " + value.getClass());
    }
    return container == null ? value.getClass().isArray() : !container.isFixed();
  }

  private static boolean mayChange(Object value) {
    return value instanceof Collection<?>
        || value instanceof Map<?, ?>
        || value instanceof Random
        || value instanceof AtomicInteger
        || value instanceof AtomicLong;
  }

  private Copy content(Object value, String place) {
    Container container = Container.of(value);
    Copy copy =
        new Copy(
            value, container, container == null ? 0 : Container.most(value), new ArrayList<>());
    fill(copy, elements(value, container), place);
    return copy;
  }

  private @Nullable Object copy(@Nullable Object value, String place) {
    if (value == null || ImageWriter.isPlain(value) || isValue(value.getClass())) {
      return value;
    }
    int number = parts.number(value);
    if (number >= 0) {
      return new Part(number);
    }
    Copy known = copies.get(value);
    if (known != null) {
      return known;
    }
    Record substitute = substitutes.of(value);
    Class<?> type = value.getClass();
    if (substitute != null) {
      return substitute;
    }
    Container container = Container.of(value);
    if (container != null) {
      if (!container.canBeCreated(value)) {
        throw new IllegalStateException(place + " cannot be copied: " + type);
      }
      return put(value, container, elements(value, container), place);
    }
    if (value instanceof CompletableFuture<?> future) {
      return put(value, null, List.of(future.isDone()), place);
    }
    if (type.isArray()) {
      return put(value, null, elements(value, null), place);
    }
    if (!Shape.isOurs(type)) {
      throw new IllegalStateException(place + " cannot be copied: " + type);
    }
    List<@Nullable Object> fields = new ArrayList<>();
    Shape.of(type).fields().forEach(field -> fields.add(Shape.get(field, value)));
    return put(value, null, fields, place + "(" + type.getSimpleName() + ")");
  }

  private boolean isValue(Class<?> type) {
    Boolean known = areValues.get(type);
    if (known == null) {
      known = values.test(type);
      areValues.put(type, known);
    }
    return known;
  }

  private Copy put(
      Object value, @Nullable Container container, List<@Nullable Object> held, String place) {
    int most = container == null ? 0 : Container.most(value);
    Copy copy = new Copy(value, container, most, new ArrayList<>(held.size()));
    copies.put(value, copy);
    fill(copy, held, place);
    return copy;
  }

  private void fill(Copy copy, List<@Nullable Object> held, String place) {
    held.forEach(each -> copy.held().add(copy(each, place)));
  }

  private static List<@Nullable Object> elements(Object value, @Nullable Container container) {
    return container == null ? ArrayContent.elements(value) : Container.elements(value);
  }
}
