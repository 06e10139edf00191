package dev.doppelgram.scenario;

import dev.doppelgram.tl.Combinator;
import dev.doppelgram.tl.Layers;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlException;
import dev.doppelgram.tl.TlWriter;
import dev.doppelgram.tl.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a method is to answer, and finds out whether it can. */
final class AnswerReader {
  private final Schema schema;
  private final Mistakes mistakes;

  AnswerReader(Schema schema, Mistakes mistakes) {
    this.schema = schema;
    this.mistakes = mistakes;
  }

  /**
   * The value as the newest layer of the method has it; null for what is noted as a mistake.
   *
   * @param method one that the schema lacks may answer any object, some of them, or a Bool
   */
  @Nullable Object read(String method, Value value) {
    Map<Type, Integer> results = results(method, value);
    String name = TlValueReader.constructor(value);
    Type expected = expected(results.keySet(), name == null ? List.of() : schema.all(name));
    int layer = results.getOrDefault(expected, Layers.NEWEST);
    Object answer = new TlValueReader(schema, layer, mistakes).read("`answer`", expected, value);
    return answer == null ? null : checked(method, expected, layer, answer, value);
  }

  /** The type that the constructor is of, else the newest. */
  private static Type expected(Collection<Type> types, List<Combinator> constructors) {
    List<Type> made = constructors.stream().map(Combinator::result).toList();
    return types.stream().filter(made::contains).findFirst().orElse(types.iterator().next());
  }

  /** What the method answers, each with the newest layer in which it does: the newest first. */
  private Map<Type, Integer> results(String method, Value value) {
    Map<Type, Integer> results = new LinkedHashMap<>();
    for (int layer = Layers.NEWEST; layer >= Layers.OLDEST; layer--) {
      Combinator definition = schema.find(method, layer);
      if (definition != null) {
        results.putIfAbsent(definition.result(), layer);
      }
    }
    if (results.isEmpty()) {
      results.put(typeOf(value), Layers.NEWEST);
    }
    return results;
  }

  private static Type typeOf(Value value) {
    if (value instanceof Value.Items) {
      return new Type.Vector(Type.Basic.OBJECT, true);
    }
    return value instanceof Value.Text ? Type.Basic.BOOL : Type.Basic.OBJECT;
  }

  private @Nullable Object checked(
      String method, Type type, int layer, Object answer, Value value) {
    try {
      schema.encode(new TlWriter(), type, answer, layer);
      return answer;
    } catch (TlException e) {
      mistakes.add(
          value.at(),
          "`answer`: %s cannot say this in layer %d: %s"
              .formatted(Wording.quoted(method), layer, e.getMessage()));
      return null;
    }
  }
}
