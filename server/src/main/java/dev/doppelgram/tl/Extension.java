// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Holds further definitions against a schema: what is new in them, and that nothing disagrees. */
final class Extension {
  private static final String TYPE = "(?:[Vv]ector<)*[!%]?[A-Za-z][A-Za-z0-9_.]*>*";
  private static final Pattern HEAD = Pattern.compile("[A-Za-z][A-Za-z0-9_.]*#[0-9a-f]{1,8}");
  private static final Pattern FIELD =
      Pattern.compile("\\w+:(?:#|(?:\\w+\\.[0-9]{1,2}\\?)?" + TYPE + ")|\\{[A-Z]:Type\\}");
  private static final Pattern RESULT = Pattern.compile(TYPE + ";");

  private final Schema schema;
  private final FurtherDefinitions further;
  private final Consumer<String> passedOver;
  private final SchemaParser parser;
  private final Map<Integer, Combinator> byId = new HashMap<>();
  private final Map<String, Combinator> byName = new HashMap<>();

  /**
   * @param passedOver receives what is not taken, and why
   */
  Extension(Schema schema, FurtherDefinitions further, Consumer<String> passedOver) {
    this.schema = schema;
    this.further = further;
    this.passedOver = passedOver;
    parser = new SchemaParser(further.source());
    Integer layer = further.layer();
    if (layer != null && layer < Layers.OLDEST) {
      throw new TlException(
          "%s: layer %d is not among those served, from %d on"
              .formatted(further.source(), layer, Layers.OLDEST));
    }
  }

  /**
   * The definitions that the schema lacks.
   *
   * @throws TlException naming source and line of the first mistake
   */
  List<Definition> added() {
    Map<FurtherDefinitions.Line, Definition> added = new LinkedHashMap<>();
    for (FurtherDefinitions.Line line : further.lines()) {
      checkForm(line);
      Definition definition = definition(line);
      if (isNew(definition.combinator(), line) && hasNoRival(definition, line)) {
        added.put(line, definition);
      }
    }
    if (!added.isEmpty()) {
      Set<String> types = new HashSet<>(schema.types());
      added.values().stream()
          .filter(definition -> !definition.isFunction())
          .forEach(constructor -> types.add(constructor.result()));
      added.forEach((line, definition) -> checkTypes(definition.combinator(), types, line));
    }
    return List.copyOf(added.values());
  }

  /**
   * In the words of which layers it is said: in all where the name is new; else in that of the
   * file, which above the newest is none: then it is only read.
   */
  private Definition definition(FurtherDefinitions.Line line) {
    Integer layer = further.layer();
    int first = Layers.OLDEST;
    int last = Integer.MAX_VALUE;
    if (layer != null && !schema.all(nameIn(line)).isEmpty()) {
      first = layer > Layers.NEWEST ? layer : Layers.effective(layer);
      last = layer > Layers.NEWEST ? Integer.MAX_VALUE : first;
    }
    return parser.definition(line.text(), line.number(), line.function(), first, last);
  }

  private void checkForm(FurtherDefinitions.Line line) {
    String[] words = line.text().split(" ", -1);
    int equals = words.length - 2;
    if (equals < 1 || !words[equals].equals("=")) {
      throw wrong(line, "expected «name#id field:type = Type;»");
    }
    for (int i = 0; i < words.length; i++) {
      Pattern form = i == 0 ? HEAD : i < equals ? FIELD : RESULT;
      if (i != equals && !form.matcher(words[i]).matches()) {
        throw wrong(
            line,
            "«" + words[i] + "» is no " + (i == 0 ? "name#id" : i < equals ? "field" : "type"));
      }
    }
  }

  private boolean isNew(Combinator combinator, FurtherDefinitions.Line line) {
    Combinator same = schema.byId(combinator.id());
    if (same == null) {
      Combinator above = byId.putIfAbsent(combinator.id(), combinator);
      if (above == null) {
        return true;
      }
      if (!above.hasTypesOf(combinator)) {
        throw wrong(line, "its id is that of «" + above + "»");
      }
      same = above;
    }
    if (!same.hasTypesOf(combinator)) {
      passOver(line, "its id is that of «" + same + "»");
    } else if (!same.name().equals(combinator.name())) {
      passOver(line, "it is «" + same + "» by another name");
    }
    return false;
  }

  /** What a layer has it keeps: files of one layer differ in what they took from drafts of it. */
  private boolean hasNoRival(Definition definition, FurtherDefinitions.Line line) {
    Combinator above = byName.putIfAbsent(definition.name(), definition.combinator());
    if (above != null) {
      throw wrong(line, "there is «" + above + "» above");
    }
    for (int layer = Layers.OLDEST; layer <= Layers.NEWEST; layer++) {
      Combinator rival = definition.isValidAt(layer) ? schema.find(definition.name(), layer) : null;
      if (rival != null) {
        passOver(line, "layer " + layer + " has «" + rival + "»");
        return false;
      }
    }
    return true;
  }

  private void passOver(FurtherDefinitions.Line line, String why) {
    passedOver.accept(place(line, nameIn(line)) + ": " + why);
  }

  private void checkTypes(Combinator combinator, Set<String> types, FurtherDefinitions.Line line) {
    Set<String> flags = new HashSet<>();
    for (Field field : combinator.fields()) {
      if (field.isFlags()) {
        flags.add(field.name());
      }
      Field.Condition condition = field.condition();
      if (condition != null && !flags.contains(condition.flags())) {
        throw wrong(line, "field " + field + ": no " + condition.flags() + ":# stands before it");
      }
      checkType(field.type(), types, "field " + field.name(), line);
    }
    if (combinator.isFunction()) {
      checkType(combinator.result(), types, "the result", line);
    }
  }

  private void checkType(Type type, Set<String> types, String where, FurtherDefinitions.Line line) {
    if (type instanceof Type.Vector vector) {
      checkType(vector.element(), types, where, line);
    } else if (type instanceof Type.Boxed boxed && !types.contains(boxed.name())) {
      throw wrong(line, where + ": nothing makes a «" + boxed + "»");
    } else if (type instanceof Type.Bare bare
        && !byName.containsKey(bare.constructor())
        && schema.all(bare.constructor()).isEmpty()) {
      throw wrong(line, where + ": there is no «" + bare.constructor() + "»");
    }
  }

  private TlException wrong(FurtherDefinitions.Line line, String message) {
    return new TlException(place(line, nameIn(line)) + ": " + message);
  }

  private String place(FurtherDefinitions.Line line, String name) {
    return "%s:%d: %s".formatted(further.source(), line.number(), name);
  }

  private static String nameIn(FurtherDefinitions.Line line) {
    return line.text().split("[# ]", 2)[0];
  }
}
