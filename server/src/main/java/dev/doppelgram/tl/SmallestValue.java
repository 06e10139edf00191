// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The smallest valid value of a type in one layer: {@code Bool} is true, numbers are 0, vectors and
 * texts are empty, and of several constructors it takes, in this order, none that speaks of what
 * did not change, does not fit or is not allowed ({@value #EVASIVE}) while there is another, one
 * whose name ends in {@code Empty}, the one with the fewest mandatory fields. {@code Updates} are
 * {@code updates}.
 */
public final class SmallestValue {
  private static final String EVASIVE = ".*(NotModified|TooLong|Forbidden|Slice|Error)";

  private final Schema schema;
  private final int layer;
  private final Set<String> begun = new HashSet<>();

  private SmallestValue(Schema schema, int layer) {
    this.schema = schema;
    this.layer = layer;
  }

  /** Null if the layer has no finite value of the type. */
  public static @Nullable Object of(Type type, Schema schema, int layer) {
    return new SmallestValue(schema, layer).value(type);
  }

  private @Nullable Object value(Type type) {
    if (type instanceof Type.Basic basic) {
      return basic(basic);
    }
    if (type instanceof Type.Vector) {
      return List.of();
    }
    if (type instanceof Type.Bare bare) {
      Combinator definition = schema.find(bare.constructor(), layer);
      return definition == null ? null : object(definition);
    }
    return boxed(type.toString());
  }

  private static @Nullable Object basic(Type.Basic type) {
    return switch (type) {
      case INT -> 0;
      case LONG -> 0L;
      case DOUBLE -> 0.0;
      case INT128 -> new byte[16];
      case INT256 -> new byte[32];
      case STRING -> "";
      case BYTES -> new byte[0];
      case BOOL, TRUE -> true;
      case FLAGS, OBJECT -> null;
    };
  }

  /** A type that is being built already can only be had without end. */
  private @Nullable TlObject boxed(String type) {
    if (!begun.add(type)) {
      return null;
    }
    try {
      for (Combinator definition : inOrder(type)) {
        TlObject object = object(definition);
        if (object != null) {
          return object;
        }
      }
      return null;
    } finally {
      begun.remove(type);
    }
  }

  private List<Combinator> inOrder(String type) {
    List<Combinator> definitions = new ArrayList<>(schema.constructors(type, layer));
    definitions.sort(
        Comparator.comparing((Combinator one) -> !one.name().equals("updates"))
            .thenComparing(one -> one.name().matches(EVASIVE))
            .thenComparing(one -> !one.name().endsWith("Empty"))
            .thenComparing(one -> one.fields().stream().filter(SmallestValue::isMandatory).count())
            .thenComparing(Combinator::name));
    return definitions;
  }

  private @Nullable TlObject object(Combinator definition) {
    TlObject.Builder object = TlObject.named(definition.name());
    for (Field field : definition.fields()) {
      if (isMandatory(field)) {
        Object value = value(field.type());
        if (value == null) {
          return null;
        }
        object.set(field.name(), value);
      }
    }
    return object.build();
  }

  private static boolean isMandatory(Field field) {
    return field.condition() == null && !field.isFlags();
  }
}
