package dev.doppelgram.tl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Holds further definitions against a schema: what is new in them, and that nothing disagrees. */
final class Extension {
  private static final String TYPE = "(?:[Vv]ector<)*[!%]?[A-Za-z][A-Za-z0-9_.]*>*";
  private static final Pattern HEAD = Pattern.compile("[A-Za-z][A-Za-z0-9_.]*#[0-9a-f]{1,8}");
  private static final Pattern FIELD =
      Pattern.compile("\\w+:(?:#|(?:\\w+\\.[0-9]{1,2}\\?)?" + TYPE + ")|\\{[A-Z]:Type\\}");
  private static final Pattern RESULT = Pattern.compile(TYPE + ";");

  private final Schema schema;
  private final FurtherDefinitions further;
  private final int firstLayer;
  private final int lastLayer;
  private final Map<Integer, Combinator> byId = new HashMap<>();
  private final Map<String, Combinator> byName = new HashMap<>();

  Extension(Schema schema, FurtherDefinitions further) {
    this.schema = schema;
    this.further = further;
    Integer layer = further.layer();
    if (layer != null && (layer < Layers.OLDEST || layer > Layers.NEWEST)) {
      throw new TlException(
          "%s: layer %d is not among those served, %d to %d"
              .formatted(further.source(), layer, Layers.OLDEST, Layers.NEWEST));
    }
    firstLayer = layer == null ? Layers.OLDEST : Layers.effective(layer);
    lastLayer = layer == null ? Integer.MAX_VALUE : firstLayer;
  }

  /**
   * The definitions that the schema lacks.
   *
   * @param known those of the schema
   * @throws TlException naming source and line of the first mistake
   */
  List<Definition> of(Collection<Definition> known) {
    SchemaParser parser = new SchemaParser(further.source());
    List<Definition> added = new ArrayList<>();
    List<FurtherDefinitions.Line> lines = new ArrayList<>();
    for (FurtherDefinitions.Line line : further.lines()) {
      checkForm(line);
      Definition definition =
          parser.definition(line.text(), line.number(), line.function(), firstLayer, lastLayer);
      if (isNew(definition.combinator(), line)) {
        added.add(definition);
        lines.add(line);
      }
    }
    Set<String> types = new HashSet<>();
    Stream.concat(known.stream(), added.stream())
        .map(Definition::combinator)
        .filter(combinator -> !combinator.isFunction())
        .forEach(constructor -> types.add(constructor.result().toString()));
    for (int i = 0; i < added.size(); i++) {
      checkTypes(added.get(i).combinator(), types, lines.get(i));
    }
    return added;
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
      same = byId.putIfAbsent(combinator.id(), combinator);
    }
    if (same != null) {
      if (!same.isLike(combinator)) {
        throw wrong(line, "its id is that of «" + same + "»");
      }
      return false;
    }
    Combinator above = byName.putIfAbsent(combinator.name(), combinator);
    if (above != null) {
      throw wrong(line, "there is «" + above + "» above");
    }
    for (int layer = firstLayer; layer <= Math.min(lastLayer, Layers.NEWEST); layer++) {
      Combinator rival = schema.find(combinator.name(), layer);
      if (rival != null) {
        throw wrong(line, "layer " + layer + " has «" + rival + "»");
      }
    }
    return true;
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
    String name = line.text().split("[# ]", 2)[0];
    return new TlException(
        "%s:%d: %s: %s".formatted(further.source(), line.number(), name, message));
  }
}
