// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import static java.util.stream.Collectors.toMap;

import dev.doppelgram.scenario.Value.Entry;
import dev.doppelgram.tl.Combinator;
import dev.doppelgram.tl.Field;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.tl.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads TL values written in YAML: an object is a mapping with its constructor under {@code _}, a
 * vector is a list, bytes are {@code 0x…} or {@code base64:…}. Flags follow from what is there.
 */
final class TlValueReader {
  private static final String CONSTRUCTOR = "_";

  private final Schema schema;
  private final int layer;
  private final Mistakes mistakes;

  /**
   * @param layer the one whose mandatory fields must be there; those of others may be
   */
  TlValueReader(Schema schema, int layer, Mistakes mistakes) {
    this.schema = schema;
    this.layer = layer;
    this.mistakes = mistakes;
  }

  /** The constructor that a value names, right or wrong; null if it names none. */
  static @Nullable String constructor(Value value) {
    if (!(value instanceof Value.Mapping mapping)) {
      return null;
    }
    Entry entry = mapping.entries().get(CONSTRUCTOR);
    return entry != null && entry.value() instanceof Value.Text text ? text.text() : null;
  }

  /**
   * The value as {@link TlObject} holds it; null for what is noted as a mistake.
   *
   * @param label what the value is for, for messages
   */
  @Nullable Object read(String label, Type type, Value value) {
    if (type instanceof Type.Vector vector) {
      return list(label, vector.element(), value);
    }
    if (type instanceof Type.Basic basic && basic != Type.Basic.OBJECT) {
      return TlShapes.of(basic).read(label, value, mistakes);
    }
    return object(label, type, value);
  }

  private @Nullable Object list(String label, Type element, Value value) {
    if (!(value instanceof Value.Items items)) {
      expected(label, "a list", value);
      return null;
    }
    List<Object> elements = new ArrayList<>();
    for (Value item : items.values()) {
      Object read = read(label, element, item);
      if (read != null) {
        elements.add(read);
      }
    }
    return elements.size() == items.values().size() ? elements : null;
  }

  private @Nullable TlObject object(String label, Type type, Value value) {
    if (!(value instanceof Value.Mapping)) {
      expected(label, "a mapping with a constructor, `{_: …}`", value);
      return null;
    }
    Fields fields = Fields.of(value, label, value.at(), mistakes);
    Combinator constructor =
        type instanceof Type.Bare bare && !fields.has(CONSTRUCTOR)
            ? definition(bare.constructor())
            : fields.required(CONSTRUCTOR, constructors(type));
    return constructor == null ? null : object(constructor, fields.value(CONSTRUCTOR), value);
  }

  private @Nullable TlObject object(Combinator constructor, @Nullable Value name, Value value) {
    String owner = Wording.quoted(constructor.name());
    Fields fields = Fields.of(value, owner, name == null ? value.at() : name.at(), mistakes);
    fields.value(CONSTRUCTOR);
    TlObject.Builder object = TlObject.named(constructor.name());
    boolean complete = true;
    for (Field field : fieldsOf(constructor).values()) {
      Value given = fields.value(field.name());
      if (given != null) {
        Object read = read(Wording.quoted(field.name()), field.type(), given);
        complete &= read != null;
        object.set(field.name(), read);
      } else if (constructor.fields().contains(field) && field.condition() == null) {
        fields.lack(Wording.quoted(field.name()) + ": " + expected(field.type()));
        complete = false;
      }
    }
    fields.finish();
    return complete ? object.build() : null;
  }

  /** The fields by name, those of other layers behind the definition's own; no {@code #} fields. */
  private Map<String, Field> fieldsOf(Combinator constructor) {
    Map<String, Field> fields = new LinkedHashMap<>();
    constructor.fields().forEach(field -> fields.put(field.name(), field));
    List<Combinator> all = schema.all(constructor.name());
    for (int i = all.size() - 1; i >= 0; i--) {
      all.get(i).fields().forEach(field -> fields.putIfAbsent(field.name(), field));
    }
    fields.values().removeIf(field -> field.type() == Type.Basic.FLAGS);
    return fields;
  }

  /** The constructors of a type, each as the layer has it, or as it was or will be. */
  private Shape<Combinator> constructors(Type type) {
    Map<String, Combinator> choices =
        names(type).stream()
            .map(this::definition)
            .filter(definition -> !definition.isFunction() && isOf(definition, type))
            .collect(toMap(Combinator::name, own -> own, (one, same) -> one, TreeMap::new));
    return Shape.oneOf(expected(type), choices);
  }

  private Collection<String> names(Type type) {
    return type instanceof Type.Boxed boxed ? schema.constructorsOf(boxed.name()) : schema.names();
  }

  private static boolean isOf(Combinator definition, Type type) {
    return type == Type.Basic.OBJECT
        || definition.result().equals(type)
        || (type instanceof Type.Bare bare && bare.constructor().equals(definition.name()));
  }

  private Combinator definition(String name) {
    Combinator own = schema.find(name, layer);
    List<Combinator> all = schema.all(name);
    return own == null ? Objects.requireNonNull(all.get(all.size() - 1)) : own;
  }

  private static String expected(Type type) {
    if (type instanceof Type.Vector) {
      return "a list";
    }
    if (type == Type.Basic.OBJECT) {
      return "a constructor of the server's schema or of `--schema`";
    }
    return type instanceof Type.Basic basic
        ? TlShapes.of(basic).expected()
        : "a constructor of `" + type + "`";
  }

  private void expected(String label, String what, Value value) {
    if (!(value instanceof Value.Refused)) {
      mistakes.add(value.at(), label + ": expected " + what + ", found " + value.found());
    }
  }
}
