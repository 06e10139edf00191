// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.doppelgram.scenario.Value.Entry;
import dev.doppelgram.scenario.Value.Items;
import dev.doppelgram.scenario.Value.Mapping;
import dev.doppelgram.scenario.Value.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes of JSON the values that {@link DocumentReader} makes of YAML, places included. */
final class JsonDocument {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int DIGITS_OF_A_LONG = 19;

  private final JsonParser parser;
  private final Mistakes mistakes;

  private JsonDocument(JsonParser parser, Mistakes mistakes) {
    this.parser = parser;
    this.mistakes = mistakes;
  }

  /** The value of a text; null where it is empty, or no JSON, which is then noted. */
  static @Nullable Value read(String text, Mistakes mistakes) {
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() == null) {
        if (!text.isEmpty()) {
          mistakes.add(Position.START, "not JSON: there is white space, and no value");
        }
        return null;
      }
      JsonDocument document = new JsonDocument(parser, mistakes);
      Value value = document.value(0);
      if (parser.nextToken() != null) {
        mistakes.add(document.here(), "something stands behind the end of the JSON");
      }
      return value;
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      mistakes.add(
          at == null ? Position.START : position(at), "not JSON: " + e.getOriginalMessage());
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Value value(int depth) throws IOException {
    Position at = here();
    if (depth == DocumentReader.DEEPEST) {
      mistakes.add(at, "nested too deep: at most " + DocumentReader.DEEPEST + " levels are read");
      parser.skipChildren();
      return new Value.Refused(at);
    }
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> mapping(at, depth);
      case START_ARRAY -> items(at, depth);
      case VALUE_STRING -> new Text(at, parser.getText(), false);
      case VALUE_NULL -> new Text(at, parser.getText(), true);
      case VALUE_NUMBER_FLOAT -> new Text(at, number(parser.getDecimalValue()), true, true);
      default -> new Text(at, parser.getText(), true, true);
    };
  }

  /** {@code 3.0} and {@code 3e0} are whole numbers in JSON. */
  private static String number(BigDecimal value) {
    boolean whole = value.stripTrailingZeros().scale() <= 0;
    return whole && value.precision() - value.scale() <= DIGITS_OF_A_LONG
        ? value.toBigInteger().toString()
        : value.toString();
  }

  private Value mapping(Position at, int depth) throws IOException {
    Map<String, Entry> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Text key = new Text(here(), parser.currentName(), false);
      parser.nextToken();
      Entry first = entries.putIfAbsent(key.text(), new Entry(key, value(depth + 1)));
      if (first != null) {
        mistakes.add(
            key.at(), key.found() + " is here already, in line " + first.key().at().line());
      }
    }
    return new Mapping(at, entries);
  }

  private Value items(Position at, int depth) throws IOException {
    List<Value> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(depth + 1));
    }
    return new Items(at, values);
  }

  private Position here() {
    return position(parser.currentTokenLocation());
  }

  private static Position position(JsonLocation location) {
    return new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }
}
