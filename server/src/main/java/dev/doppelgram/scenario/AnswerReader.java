// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.fault.RuleAnswer;
import dev.doppelgram.tl.Combinator;
import dev.doppelgram.tl.Layers;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a method is to answer, and finds out whether it can. */
final class AnswerReader {
  private static final String ONE_LAYER = " (`layer` keeps the rule to one layer)";

  private final Schema schema;
  private final Mistakes mistakes;

  AnswerReader(Schema schema, Mistakes mistakes) {
    this.schema = schema;
    this.mistakes = mistakes;
  }

  /**
   * The value as the newest layer of the method has it; null for what is noted as a mistake.
   *
   * @param method one that the schema has
   * @param layer the only one whose calls are meant; 0 for all
   */
  @Nullable Object read(String method, int layer, Value value) {
    Map<Type, Integer> results = results(method, layer);
    String name = TlValueReader.constructor(value);
    Type expected = expected(results.keySet(), name == null ? List.of() : schema.all(name));
    int newest = results.getOrDefault(expected, Layers.NEWEST);
    Object answer = new TlValueReader(schema, newest, mistakes).read("`answer`", expected, value);
    String mistake =
        answer == null ? null : RuleAnswer.mistake(schema, method, layer, answer, ONE_LAYER);
    if (mistake == null) {
      return answer;
    }
    mistakes.add(
        value.at(), "`answer`: %s cannot say this %s".formatted(Wording.quoted(method), mistake));
    return null;
  }

  /** The type that the constructor is of, else the newest. */
  private static Type expected(Collection<Type> types, List<Combinator> constructors) {
    List<Type> made = constructors.stream().map(Combinator::result).toList();
    return types.stream().filter(made::contains).findFirst().orElse(types.iterator().next());
  }

  /** What the method answers, each with the newest layer in which it does: the newest first. */
  private Map<Type, Integer> results(String method, int only) {
    Map<Type, Integer> results = new LinkedHashMap<>();
    List<Integer> layers = only == 0 ? schema.layers(method) : List.of(Layers.effective(only));
    for (int i = layers.size() - 1; i >= 0; i--) {
      Combinator definition = schema.find(method, layers.get(i));
      if (definition != null) {
        results.putIfAbsent(definition.result(), layers.get(i));
      }
    }
    if (results.isEmpty()) {
      schema.all(method).forEach(each -> results.put(each.result(), Layers.NEWEST));
    }
    return results;
  }
}
