// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Holds a YAML document against the words of JSON Schema that the schema of scenarios uses; any
 * other word is an error here.
 */
final class JsonSchemaCheck {
  private static final List<String> NOTES =
      List.of("$schema", "$defs", "title", "description", "examples");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private final JsonNode root;
  private final List<String> complaints = new ArrayList<>();

  JsonSchemaCheck(JsonNode root) {
    this.root = root;
  }

  /** What is wrong with a document. */
  List<String> complaints(Value document) {
    check(document, root, "");
    return complaints;
  }

  private void check(Value value, JsonNode schema, String at) {
    schema
        .properties()
        .forEach(
            word -> {
              if (!NOTES.contains(word.getKey())
                  && !holds(word.getKey(), word.getValue(), value, schema, at)) {
                complaints.add(at + ": " + word.getKey() + " " + word.getValue());
              }
            });
  }

  private boolean holds(String word, JsonNode says, Value value, JsonNode schema, String at) {
    return switch (word) {
      case "type" ->
          says.isTextual() ? is(says.asText(), value) : any(says, type -> is(type.asText(), value));
      case "const" -> says.asText().equals(text(value));
      case "enum" -> any(says, one -> one.asText().equals(text(value)));
      case "pattern" -> Pattern.compile(says.asText()).matcher(text(value)).find();
      case "minimum" -> number(value) >= says.asDouble();
      case "maximum" -> number(value) <= says.asDouble();
      case "exclusiveMinimum" -> number(value) > says.asDouble();
      case "required" ->
          any(says, key -> true)
              && !any(says, key -> !keys(value).entries().containsKey(key.asText()));
      case "$ref" -> {
        check(value, root.at(says.asText().substring(1)), at);
        yield true;
      }
      case "anyOf" -> any(says, one -> new JsonSchemaCheck(root).clean(value, one));
      case "items" -> {
        List<Value> items = value instanceof Value.Items list ? list.values() : List.of();
        items.forEach(item -> check(item, says, at + "[]"));
        yield true;
      }
      case "properties" -> {
        keys(value)
            .entries()
            .forEach(
                (key, entry) -> {
                  if (says.has(key)) {
                    check(entry.value(), says.get(key), at + "." + key);
                  }
                });
        yield true;
      }
      case "additionalProperties" -> {
        keys(value)
            .entries()
            .forEach(
                (key, entry) -> {
                  if (schema.path("properties").has(key)) {
                    return;
                  }
                  if (says.isBoolean()) {
                    complaints.add(at + ": has no key " + key);
                  } else {
                    check(entry.value(), says, at + "." + key);
                  }
                });
        yield true;
      }
      default -> throw new IllegalArgumentException("the word " + word + " at " + at);
    };
  }

  private boolean clean(Value value, JsonNode schema) {
    check(value, schema, "");
    return complaints.isEmpty();
  }

  private static boolean any(JsonNode nodes, Predicate<JsonNode> matching) {
    return StreamSupport.stream(nodes.spliterator(), false).anyMatch(matching);
  }

  private static boolean is(String type, Value value) {
    return switch (type) {
      case "object" -> value instanceof Value.Mapping;
      case "array" -> value instanceof Value.Items;
      case "string" -> value instanceof Value.Text;
      case "boolean" -> text(value).equals("true") || text(value).equals("false");
      case "integer" -> NUMBER.matcher(text(value)).matches() && !text(value).contains(".");
      case "number" -> NUMBER.matcher(text(value)).matches();
      default -> throw new IllegalArgumentException(type);
    };
  }

  private static Value.Mapping keys(Value value) {
    return value instanceof Value.Mapping mapping
        ? mapping
        : new Value.Mapping(Position.START, Map.of());
  }

  private static double number(Value value) {
    return NUMBER.matcher(text(value)).matches() ? Double.parseDouble(text(value)) : 0;
  }

  private static String text(Value value) {
    return value instanceof Value.Text text ? text.text() : "";
  }
}
