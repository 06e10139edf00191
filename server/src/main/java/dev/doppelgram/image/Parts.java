// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.image;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The objects that something is made of once and for all: those that are named, and what they and
 * the like hold in final fields. Whoever makes it again has parts of the same names, which take
 * over what the others hold.
 */
public final class Parts {
  private final Predicate<Class<?>> kept;
  private final List<Object> all = new ArrayList<>();
  private final List<String> paths = new ArrayList<>();
  private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();

  /**
   * @param named by their names
   * @param kept which classes are those of parts
   */
  public Parts(Map<String, Object> named, Predicate<Class<?>> kept) {
    this.kept = kept;
    new TreeMap<>(named).forEach((name, part) -> add(part, name));
    for (int i = 0; i < all.size(); i++) {
      addHeldBy(all.get(i), paths.get(i));
    }
  }

  private void add(Object part, String path) {
    if (numbers.putIfAbsent(part, all.size()) == null) {
      all.add(part);
      paths.add(path);
    }
  }

  private void addHeldBy(Object part, String path) {
    for (Field field : Shape.of(part.getClass()).fields()) {
      Object held = isFinal(field) ? Shape.get(field, part) : null;
      if (held != null && Shape.isOurs(held.getClass()) && kept.test(held.getClass())) {
        add(held, path + "." + field.getName());
      }
    }
  }

  static boolean isFinal(Field field) {
    return Modifier.isFinal(field.getModifiers());
  }

  List<Object> all() {
    return all;
  }

  String path(int number) {
    return paths.get(number);
  }

  /** -1 for what is no part. */
  int number(Object object) {
    return numbers.getOrDefault(object, -1);
  }

  /** What those that take over from one another have to have in common, a line for each part. */
  public String layout() {
    StringBuilder layout = new StringBuilder();
    for (int i = 0; i < all.size(); i++) {
      Shape shape = Shape.of(all.get(i).getClass());
      layout.append(paths.get(i)).append(' ').append(shape.type().getName());
      layout.append(' ').append(shape.layout()).append('\n');
    }
    return layout.toString();
  }

  /** The part of a number; null if there is none. */
  @Nullable Object part(int number) {
    return number >= 0 && number < all.size() ? all.get(number) : null;
  }
}
