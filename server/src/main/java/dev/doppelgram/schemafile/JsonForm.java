// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.schemafile;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.doppelgram.tl.FurtherDefinitions;
import dev.doppelgram.tl.TlException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as telegram.org and several libraries have it: {@code {"constructors": [{"id",
 * "predicate", "params": [{"name", "type"}], "type"}], "methods": [{"id", "method", …}]}}, or as
 * mtcute has it: {@code {"l": 223, "e": […]}}.
 */
final class JsonForm {
  private final String file;
  private final JsonParser json;
  private final List<FurtherDefinitions.Line> lines = new ArrayList<>();
  private @Nullable Integer layer;

  private JsonForm(String file, JsonParser json) {
    this.file = file;
    this.json = json;
  }

  static FurtherDefinitions read(String file, String text) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(text)) {
      JsonForm form = new JsonForm(file, json);
      form.document();
      return new FurtherDefinitions(file, form.layer, form.lines);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new TlException(file + ":" + line + ": " + e.getOriginalMessage());
    }
  }

  private void document() throws IOException {
    json.nextToken();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      switch (key) {
        case "constructors" -> definitions(value, "predicate");
        case "methods" -> definitions(value, "method");
        case "e" -> lines.addAll(MtcuteForm.read(file, json));
        case "layer", "l" -> layer = json.getIntValue();
        default -> json.skipChildren();
      }
    }
    if (lines.isEmpty()) {
      throw wrong(1, "no definitions under «constructors», «methods» or «e»");
    }
  }

  private void definitions(JsonToken value, String nameKey) throws IOException {
    require(value == JsonToken.START_ARRAY, "a list of definitions");
    while (json.nextToken() != JsonToken.END_ARRAY) {
      require(json.currentToken() == JsonToken.START_OBJECT, "a definition");
      definition(nameKey);
    }
  }

  private void definition(String nameKey) throws IOException {
    int line = json.currentTokenLocation().getLineNr();
    String name = null;
    String id = null;
    String type = null;
    String params = "";
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      json.nextToken();
      if (key.equals(nameKey)) {
        name = json.getText();
      } else if (key.equals("id")) {
        id = hex(file, json, json.getText());
      } else if (key.equals("type")) {
        type = json.getText();
      } else if (key.equals("params")) {
        params = params();
      } else {
        json.skipChildren();
      }
    }
    if (name == null || id == null || type == null) {
      throw wrong(line, "a definition needs «" + nameKey + "», «id» and «type»");
    }
    if (!Builtin.isMeantBy(name)) {
      lines.add(
          new FurtherDefinitions.Line(
              line, nameKey.equals("method"), name + "#" + id + params + " = " + type + ";"));
    }
  }

  /** The fields as TL text has them. */
  private String params() throws IOException {
    require(json.currentToken() == JsonToken.START_ARRAY, "a list of «params»");
    StringBuilder params = new StringBuilder();
    while (json.nextToken() == JsonToken.START_OBJECT) {
      String name = "";
      String type = "";
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        json.nextToken();
        if (key.equals("name")) {
          name = json.getText();
        } else if (key.equals("type")) {
          type = json.getText();
        } else {
          json.skipChildren();
        }
      }
      params.append(' ').append(name).append(':').append(type);
    }
    return params.toString();
  }

  /** A decimal number of 32 bits, signed or not; mostly in quotes. */
  static String hex(String file, JsonParser json, String decimal) {
    try {
      return Integer.toHexString((int) Long.parseLong(decimal));
    } catch (NumberFormatException e) {
      int line = json.currentTokenLocation().getLineNr();
      throw new TlException(file + ":" + line + ": «" + decimal + "» is no decimal id");
    }
  }

  private void require(boolean holds, String expected) {
    if (!holds) {
      throw wrong(json.currentTokenLocation().getLineNr(), "expected " + expected);
    }
  }

  private TlException wrong(int line, String message) {
    return new TlException(file + ":" + line + ": " + message);
  }
}
