// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes objects of one layer by chance, each with any of its optional fields. */
final class RandomObjects {
  private static final Schema SCHEMA = Schema.telegram();
  private static final int DEEPEST = 6;

  /** How many levels a value takes at least; types and names without an end are absent. */
  private final Map<String, Integer> heights = new HashMap<>();

  private final Map<String, List<Combinator>> constructors = new HashMap<>();
  private final List<Combinator> all = new ArrayList<>();

  RandomObjects(int layer) {
    List<Combinator> known =
        SCHEMA.names().stream()
            .sorted()
            .map(name -> SCHEMA.find(name, layer))
            .filter(Objects::nonNull)
            .toList();
    int before;
    do {
      before = heights.size();
      known.forEach(this::measure);
    } while (heights.size() > before);
    for (Combinator definition : known) {
      if (heights.containsKey(definition.name())) {
        all.add(definition);
        if (!definition.isFunction()) {
          String type = definition.result().toString();
          constructors.computeIfAbsent(type, key -> new ArrayList<>()).add(definition);
        }
      }
    }
  }

  private void measure(Combinator definition) {
    int height = 1;
    for (Field field : definition.fields()) {
      int below = field.condition() == null ? height(field.type()) : 0;
      if (below < 0) {
        return;
      }
      height = Math.max(height, 1 + below);
    }
    heights.putIfAbsent(definition.name(), height);
    if (!definition.isFunction()) {
      heights.putIfAbsent(definition.result().toString(), height);
    }
  }

  /** Negative for a type that is not known to end. */
  private int height(Type type) {
    if (type instanceof Type.Boxed boxed) {
      return heights.getOrDefault(boxed.name(), -1);
    }
    return type instanceof Type.Bare bare ? heights.getOrDefault(bare.constructor(), -1) : 0;
  }

  TlObject next(Random random) {
    return object(all.get(random.nextInt(all.size())), random, 1);
  }

  private TlObject object(Combinator definition, Random random, int depth) {
    List<@Nullable Object> entries = new ArrayList<>();
    Set<Field.Condition> present = present(definition.fields(), random, depth);
    for (Field field : definition.fields()) {
      Field.Condition condition = field.condition();
      if (!field.isFlags() && (condition == null || present.contains(condition))) {
        entries.add(field.name());
        entries.add(value(field.type(), random, depth));
      }
    }
    return TlObject.of(definition.name(), entries.toArray());
  }

  /** The bits that are set; fields may share one. */
  private Set<Field.Condition> present(Collection<Field> fields, Random random, int depth) {
    Set<Field.Condition> present = new HashSet<>();
    Set<Field.Condition> impossible = new HashSet<>();
    for (Field field : fields) {
      Field.Condition condition = field.condition();
      if (condition != null) {
        boolean possible = height(field.type()) >= 0;
        Collections.addAll(possible && depth < DEEPEST ? present : impossible, condition);
      }
    }
    present.removeAll(impossible);
    present.removeIf(condition -> random.nextBoolean());
    return present;
  }

  private Object value(Type type, Random random, int depth) {
    if (type instanceof Type.Basic basic) {
      return basic(basic, random, depth);
    }
    if (type instanceof Type.Vector vector) {
      List<Object> elements = new ArrayList<>();
      int count = depth < DEEPEST && height(vector.element()) >= 0 ? random.nextInt(4) : 0;
      for (int i = 0; i < count; i++) {
        elements.add(value(vector.element(), random, depth + 1));
      }
      return elements;
    }
    if (type instanceof Type.Bare bare) {
      Combinator definition =
          Objects.requireNonNull(SCHEMA.find(bare.constructor(), Layers.NEWEST));
      return object(definition, random, depth + 1);
    }
    return object(constructor(type.toString(), random, depth), random, depth + 1);
  }

  /** Any constructor of a type; far down, one that comes to an end soon. */
  private Combinator constructor(String type, Random random, int depth) {
    List<Combinator> choice = Objects.requireNonNull(constructors.get(type), type);
    if (depth >= DEEPEST) {
      int least = Objects.requireNonNull(heights.get(type));
      choice = choice.stream().filter(c -> least == heights.getOrDefault(c.name(), -1)).toList();
    }
    return choice.get(random.nextInt(choice.size()));
  }

  private Object basic(Type.Basic type, Random random, int depth) {
    return switch (type) {
      case INT, FLAGS -> random.nextInt();
      case LONG -> random.nextLong();
      case DOUBLE -> random.nextGaussian();
      case INT128 -> bytes(16, random);
      case INT256 -> bytes(32, random);
      case STRING -> string(random);
      case BYTES -> bytes(length(random), random);
      case BOOL -> random.nextBoolean();
      case TRUE -> true;
      case OBJECT -> object(constructor("Pong", random, depth), random, depth + 1);
    };
  }

  /** Mostly short, now and then around the lengths where the form of a TL string changes. */
  private static int length(Random random) {
    return random.nextInt(8) == 0 ? 250 + random.nextInt(12) : random.nextInt(24);
  }

  private static byte[] bytes(int length, Random random) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String string(Random random) {
    int length = length(random);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(new int[] {'a', 0, 0xe9, 0x20ac, 0x1f600}[random.nextInt(5)]);
    }
    return text.toString();
  }
}
