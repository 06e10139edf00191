// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.schemafile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.doppelgram.tl.FurtherDefinitions;
import dev.doppelgram.tl.TlException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the entries of mtcute's {@code api-schema.json}: {@code {"kind": "class" or "method",
 * "name", "id", "type", "arguments": [{"name", "type", "typeModifiers": {"predicate": "flags.0",
 * "isVector": true}}]}}.
 *
 * @see <a href="https://github.com/mtcute/mtcute/tree/master/packages/tl">mtcute's schema</a>
 */
final class MtcuteForm {
  private final String file;
  private final JsonParser json;
  private final List<FurtherDefinitions.Line> lines = new ArrayList<>();

  private MtcuteForm(String file, JsonParser json) {
    this.file = file;
    this.json = json;
  }

  /**
   * The definitions of a list of entries.
   *
   * @param json stands at the beginning of the list, and then at its end
   */
  static List<FurtherDefinitions.Line> read(String file, JsonParser json) throws IOException {
    MtcuteForm form = new MtcuteForm(file, json);
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw form.wrong("expected a list of definitions");
    }
    while (json.nextToken() == JsonToken.START_OBJECT) {
      form.entry();
    }
    return form.lines;
  }

  private void entry() throws IOException {
    int line = json.currentTokenLocation().getLineNr();
    Map<String, String> texts = new HashMap<>();
    String fields = "";
    Modifiers modifiers = Modifiers.NONE;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      if (key.equals("arguments")) {
        fields = arguments();
      } else if (key.equals("typeModifiers")) {
        modifiers = modifiers();
      } else if (value.isScalarValue()) {
        texts.put(key, json.getText());
      } else {
        json.skipChildren();
      }
    }
    if (!texts.keySet().containsAll(List.of("kind", "name", "id", "type"))) {
      throw wrong("a definition needs «kind», «name», «id» and «type»");
    }
    String name = texts.getOrDefault("name", "");
    if (!Builtin.isMeantBy(name)) {
      String id = JsonForm.hex(file, json, texts.getOrDefault("id", ""));
      String type = modifiers.type(texts.getOrDefault("type", ""));
      lines.add(
          new FurtherDefinitions.Line(
              line,
              "method".equals(texts.get("kind")),
              name + "#" + id + fields + " = " + type + ";"));
    }
  }

  /** The fields as TL text has them. */
  private String arguments() throws IOException {
    StringBuilder fields = new StringBuilder();
    while (json.nextToken() == JsonToken.START_OBJECT) {
      String name = "";
      String type = "";
      Modifiers modifiers = Modifiers.NONE;
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        json.nextToken();
        switch (key) {
          case "name" -> name = json.getText();
          case "type" -> type = json.getText();
          case "typeModifiers" -> modifiers = modifiers();
          default -> json.skipChildren();
        }
      }
      fields.append(' ').append(name).append(':').append(modifiers.field(type));
    }
    return fields.toString();
  }

  private Modifiers modifiers() throws IOException {
    String predicate = "";
    String vector = "";
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      json.nextToken();
      switch (key) {
        case "predicate" -> predicate = json.getText();
        case "isVector" -> vector = "Vector";
        case "isBareVector" -> vector = "vector";
        default -> json.skipChildren();
      }
    }
    return new Modifiers(predicate, vector);
  }

  private TlException wrong(String message) {
    return new TlException(file + ":" + json.currentTokenLocation().getLineNr() + ": " + message);
  }

  /**
   * What stands around the name of a type.
   *
   * @param predicate the flag that a field depends on; empty for none
   * @param vector {@code Vector}, {@code vector}, or empty
   */
  private record Modifiers(String predicate, String vector) {
    static final Modifiers NONE = new Modifiers("", "");

    String field(String type) {
      return predicate.isEmpty() ? type(type) : predicate + "?" + type(type);
    }

    /** JavaScript's numbers hold 53 bits: mtcute says so where that is enough for a long. */
    String type(String name) {
      String type = name.equals("int53") ? "long" : name;
      return vector.isEmpty() ? type : vector + "<" + type + ">";
    }
  }
}
