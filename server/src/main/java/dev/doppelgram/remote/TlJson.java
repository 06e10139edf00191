// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.remote;

import dev.doppelgram.tl.Combinator;
import dev.doppelgram.tl.Field;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.tl.Type;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * TL objects of the journal's JSON, whose values are as the schema types them. What the journal has
 * shortened to a text stays that.
 */
final class TlJson {
  private static final String BYTES = "base64:";
  private static final String CONSTRUCTOR = "_";

  private final Schema schema;

  TlJson(Schema schema) {
    this.schema = schema;
  }

  /** An object; null where the JSON is none. */
  @Nullable TlObject object(@Nullable Object json, int layer) {
    return json instanceof Map<?, ?> map && map.get(CONSTRUCTOR) instanceof String name
        ? object(name, map, layer)
        : null;
  }

  private TlObject object(String name, Map<?, ?> map, int layer) {
    TlObject.Builder object = TlObject.named(name);
    map.forEach(
        (key, value) -> {
          if (!key.equals(CONSTRUCTOR) && value != null) {
            String field = String.valueOf(key);
            object.set(field, value(type(name, field, layer), value, layer));
          }
        });
    return object.build();
  }

  /** The type in the layer, else in any other that has the field; null where none has. */
  private @Nullable Type type(String name, String field, int layer) {
    Combinator own = schema.find(name, layer);
    Type type = own == null ? null : type(own, field);
    for (Combinator other : schema.all(name)) {
      type = type == null ? type(other, field) : type;
    }
    return type;
  }

  private static @Nullable Type type(Combinator definition, String field) {
    return definition.fields().stream()
        .filter(each -> each.name().equals(field))
        .map(Field::type)
        .findFirst()
        .orElse(null);
  }

  private Object value(@Nullable Type type, Object json, int layer) {
    if (json instanceof List<?> items) {
      Type element = type instanceof Type.Vector vector ? vector.element() : null;
      return items.stream().map(item -> value(element, item, layer)).toList();
    }
    TlObject object = object(json, layer);
    if (object != null) {
      return object;
    }
    if (json instanceof String text) {
      return text(type, text);
    }
    if (json instanceof Number number && type == Type.Basic.INT) {
      return number.intValue();
    }
    return json instanceof Number number && type == Type.Basic.DOUBLE ? number.doubleValue() : json;
  }

  private static Object text(@Nullable Type type, String text) {
    if (type == Type.Basic.LONG && text.matches("-?\\d+")) {
      return Long.parseLong(text);
    }
    boolean bytes =
        type == Type.Basic.BYTES || type == Type.Basic.INT128 || type == Type.Basic.INT256;
    return bytes && text.startsWith(BYTES)
        ? Base64.getDecoder().decode(text.substring(BYTES.length()))
        : text;
  }
}
