// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads schema text: a definition a line, each optionally behind its layers ({@code 134-165
 * chatInvite#300c44c1 … = ChatInvite;}), {@code //} comments, {@code ---types---} and {@code
 * ---functions---}.
 */
final class SchemaParser {
  private final String source;
  private boolean functions;
  private int line;

  SchemaParser(String source) {
    this.source = source;
  }

  List<Definition> parse(Iterable<String> lines) {
    List<Definition> definitions = new ArrayList<>();
    for (String text : lines) {
      line++;
      String trimmed = text.strip();
      if (trimmed.equals("---functions---")) {
        functions = true;
      } else if (trimmed.equals("---types---")) {
        functions = false;
      } else if (!trimmed.isEmpty() && !trimmed.startsWith("//")) {
        definitions.add(definition(trimmed, line, functions, Layers.OLDEST, Integer.MAX_VALUE));
      }
    }
    return definitions;
  }

  /**
   * Reads the head of a definition.
   *
   * @param oldest the layers that it is valid in, unless it begins with its own
   */
  Definition definition(String text, int at, boolean function, int oldest, int newest) {
    int first = oldest;
    int last = newest;
    String body = text;
    if (Character.isDigit(text.charAt(0))) {
      int space = text.indexOf(' ');
      int dash = text.indexOf('-');
      first = number(text.substring(0, dash), at);
      last = dash + 1 == space ? Integer.MAX_VALUE : number(text.substring(dash + 1, space), at);
      body = text.substring(space).strip();
    }
    int hash = body.indexOf('#');
    int end = body.indexOf(' ');
    if (hash < 0 || end < hash || !body.endsWith(";")) {
      throw wrong("expected «name#id fields = Type;» in «" + body + "»", at);
    }
    int id = Integer.parseUnsignedInt(body, hash + 1, end, 16);
    return new Definition(
        this, body, at, function, first, last, body.substring(0, hash).intern(), id);
  }

  /** Reads the fields and the result of a definition whose head is known. */
  Combinator combinator(boolean function, String name, int id, String text, int at) {
    int equals = text.indexOf(" = ");
    if (equals < 0) {
      throw wrong("no result type in «" + text + "»", at);
    }
    String[] parts = text.substring(0, equals).split(" ");
    List<Field> fields = new ArrayList<>(parts.length - 1);
    for (int i = 1; i < parts.length; i++) {
      if (!parts[i].startsWith("{")) {
        fields.add(field(parts[i], at));
      }
    }
    Type result = type(text.substring(equals + 3, text.length() - 1));
    return new Combinator(function, name, id, fields, result);
  }

  private Field field(String text, int at) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw wrong("no type in «" + text + "»", at);
    }
    String name = text.substring(0, colon).intern();
    String type = text.substring(colon + 1);
    int question = type.indexOf('?');
    Field.@Nullable Condition condition = null;
    if (question >= 0) {
      int dot = type.indexOf('.');
      condition =
          new Field.Condition(
              type.substring(0, dot).intern(), number(type.substring(dot + 1, question), at));
      type = type.substring(question + 1);
    }
    return new Field(name, type(type), condition);
  }

  private Type type(String text) {
    Type.Basic basic = BASIC.get(text);
    if (basic != null) {
      return basic;
    }
    if (text.regionMatches(true, 0, "vector<", 0, 7) && text.endsWith(">")) {
      Type element = type(text.substring(7, text.length() - 1));
      return new Type.Vector(element, text.charAt(0) == 'V');
    }
    char initial = text.charAt(text.lastIndexOf('.') + 1);
    return Character.isLowerCase(initial) ? new Type.Bare(text) : new Type.Boxed(text.intern());
  }

  private static final Map<String, Type.Basic> BASIC = basicTypes();

  private static Map<String, Type.Basic> basicTypes() {
    Map<String, Type.Basic> types = new HashMap<>();
    for (Type.Basic basic : Type.Basic.values()) {
      types.put(basic.toString(), basic);
    }
    types.put("!X", Type.Basic.OBJECT);
    types.put("X", Type.Basic.OBJECT);
    return types;
  }

  private int number(String text, int at) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw wrong("«" + text + "» is not a number", at);
    }
  }

  private TlException wrong(String message, int at) {
    return new TlException(source + ":" + at + ": " + message);
  }
}
