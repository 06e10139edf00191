// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.image;

import dev.doppelgram.tl.BoundedMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The collections and maps that an image can have. */
enum Container {
  ARRAY_LIST,
  FIXED_LIST,
  ARRAY_DEQUE,
  PRIORITY_QUEUE,
  HASH_SET,
  LINKED_SET,
  TREE_SET,
  FIXED_SET,
  ENUM_SET,
  CONCURRENT_SET,
  HASH_MAP,
  LINKED_MAP,
  BOUNDED_MAP,
  TREE_MAP,
  CONCURRENT_MAP,
  ENUM_MAP,
  FIXED_MAP;

  /** Which one it is; null for none. */
  static @Nullable Container of(Object object) {
    if (object instanceof Map<?, ?>) {
      return ofMap(object);
    }
    if (object instanceof Set<?>) {
      return ofSet(object);
    }
    if (object instanceof ArrayList<?>) {
      return ARRAY_LIST;
    }
    if (object instanceof ArrayDeque<?>) {
      return ARRAY_DEQUE;
    }
    if (object instanceof PriorityQueue<?>) {
      return PRIORITY_QUEUE;
    }
    return object instanceof List<?> && !object.getClass().getSimpleName().equals("SubList")
        ? FIXED_LIST
        : null;
  }

  private static @Nullable Container ofMap(Object object) {
    if (object instanceof BoundedMap<?, ?>) {
      return BOUNDED_MAP;
    }
    if (object instanceof LinkedHashMap<?, ?>) {
      return LINKED_MAP;
    }
    if (object instanceof HashMap<?, ?>) {
      return HASH_MAP;
    }
    if (object instanceof TreeMap<?, ?> sorted) {
      return sorted.comparator() == null ? TREE_MAP : null;
    }
    if (object instanceof ConcurrentHashMap<?, ?>) {
      return CONCURRENT_MAP;
    }
    if (object instanceof EnumMap<?, ?>) {
      return ENUM_MAP;
    }
    return isFixed(object) ? FIXED_MAP : null;
  }

  private static @Nullable Container ofSet(Object object) {
    if (object instanceof LinkedHashSet<?>) {
      return LINKED_SET;
    }
    if (object instanceof HashSet<?>) {
      return HASH_SET;
    }
    if (object instanceof TreeSet<?> sorted) {
      return sorted.comparator() == null ? TREE_SET : null;
    }
    if (object instanceof EnumSet<?> constants) {
      return constants.isEmpty() ? FIXED_SET : ENUM_SET; // of what would not be known
    }
    if (object instanceof ConcurrentHashMap.KeySetView<?, ?>) {
      return CONCURRENT_SET;
    }
    return isFixed(object) ? FIXED_SET : null;
  }

  private static boolean isFixed(Object object) {
    return isImmutable(object) || object.getClass().getName().startsWith("java.util.Collections$");
  }

  /** Whether it was made by {@code Set.of}, {@code Map.copyOf} or the like. */
  private static boolean isImmutable(Object object) {
    return object.getClass().getName().startsWith("java.util.ImmutableCollections$");
  }

  boolean isMap() {
    return compareTo(HASH_MAP) >= 0;
  }

  /** Whether nothing is added to it or taken from it. */
  boolean isFixed() {
    return this == FIXED_LIST || this == FIXED_SET || this == ENUM_SET || this == FIXED_MAP;
  }

  /**
   * Whether the order of what is in one means nothing, and differs from run to run. One that was
   * made by {@code Collections.unmodifiableSet} or {@code unmodifiableMap} has the order of what it
   * was made of.
   */
  boolean isUnordered(Object one) {
    return switch (this) {
      case HASH_SET, CONCURRENT_SET, HASH_MAP, CONCURRENT_MAP, PRIORITY_QUEUE -> true;
      case FIXED_SET, FIXED_MAP -> isImmutable(one);
      default -> false;
    };
  }

  /** How many entries a bounded one may have; 0 for any other. */
  static int most(Object object) {
    return object instanceof BoundedMap<?, ?> bounded ? bounded.most() : 0;
  }

  /** What is in it; of a map keys and values in turn. */
  static List<@Nullable Object> elements(Object object) {
    List<@Nullable Object> elements = new ArrayList<>();
    if (object instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            elements.add(key);
            elements.add(value);
          });
    } else {
      elements.addAll((Collection<?>) object);
    }
    return elements;
  }

  /** An empty one; one that is fixed can be filled until {@link #finished}. */
  Object create(int most) {
    return switch (this) {
      case ARRAY_LIST, FIXED_LIST -> new ArrayList<>();
      case ARRAY_DEQUE -> new ArrayDeque<>();
      case HASH_SET -> new HashSet<>();
      case LINKED_SET, FIXED_SET, ENUM_SET -> new LinkedHashSet<>();
      case TREE_SET -> new TreeSet<>();
      case CONCURRENT_SET -> ConcurrentHashMap.newKeySet();
      case HASH_MAP -> new HashMap<>();
      case LINKED_MAP, FIXED_MAP -> new LinkedHashMap<>();
      case BOUNDED_MAP -> new BoundedMap<>(most);
      case TREE_MAP -> new TreeMap<>();
      case CONCURRENT_MAP -> new ConcurrentHashMap<>();
      case PRIORITY_QUEUE, ENUM_MAP ->
          throw new UnreadableImageException("a " + this + " that was not there");
    };
  }

  /** Whether one can be made that does what the other did. */
  boolean canBeCreated(Object like) {
    return this != PRIORITY_QUEUE
        && this != ENUM_MAP
        && !(this == LINKED_MAP && like.getClass() != LinkedHashMap.class);
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // what was in it may be in it
  static void fill(Object empty, List<@Nullable Object> elements) {
    if (empty instanceof Map<?, ?> map) {
      for (int i = 0; i < elements.size(); i += 2) {
        ((Map<Object, Object>) map).put(elements.get(i), elements.get(i + 1));
      }
    } else {
      ((Collection<Object>) empty).addAll(elements);
    }
  }

  static void clear(Object container) {
    if (container instanceof Map<?, ?> map) {
      map.clear();
    } else {
      ((Collection<?>) container).clear();
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // of constants of one class
  private static Set<?> enumSet(Set<?> constants) {
    return EnumSet.copyOf((Set) constants);
  }

  @SuppressWarnings("NullAway") // a list may hold null
  Object finished(Object filled) {
    return switch (this) {
      case FIXED_LIST -> {
        List<?> list = (List<?>) filled;
        yield list.contains(null) ? Collections.unmodifiableList(list) : List.copyOf(list);
      }
      case FIXED_SET -> // in the order of what was written
          ((Set<?>) filled).isEmpty() ? Set.of() : Collections.unmodifiableSet((Set<?>) filled);
      case ENUM_SET -> enumSet((Set<?>) filled);
      case FIXED_MAP ->
          ((Map<?, ?>) filled).isEmpty()
              ? Map.of()
              : Collections.unmodifiableMap((Map<?, ?>) filled);
      default -> filled;
    };
  }
}
