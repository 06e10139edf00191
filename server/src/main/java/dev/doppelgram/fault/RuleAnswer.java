// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

import static java.util.Objects.requireNonNull;

import dev.doppelgram.tl.Combinator;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlException;
import dev.doppelgram.tl.TlWriter;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a rule answers against what the method answers in every layer that it is called in.
 */
public final class RuleAnswer {
  private RuleAnswer() {}

  /**
   * Why a method cannot answer this, with the layers; null if it can in each that has the method.
   *
   * @param method one that the schema has
   * @param layer the only one whose calls are meant; 0 for all
   * @param answer a {@code TlObject}, a {@code List}, or a basic value
   * @param remedy what to add where some layers can say it
   */
  public static @Nullable String mistake(
      Schema schema, String method, int layer, Object answer, String remedy) {
    if (layer != 0) {
      Combinator definition = schema.find(method, layer);
      String wrong =
          definition == null ? "it has no such method" : mistake(schema, definition, layer, answer);
      return wrong == null ? null : "in layer " + layer + ": " + wrong;
    }
    SortedMap<Integer, String> wrong = new TreeMap<>();
    String remedyIfAny = "";
    for (int each : schema.layers(method)) {
      String mistake = mistake(schema, requireNonNull(schema.find(method, each)), each, answer);
      if (mistake != null) {
        wrong.put(each, mistake);
      } else {
        remedyIfAny = remedy;
      }
    }
    return wrong.isEmpty() ? null : text(wrong) + remedyIfAny;
  }

  /** The newest of those layers, with those next to it. */
  private static String text(SortedMap<Integer, String> wrong) {
    int last = wrong.lastKey();
    int first = last;
    while (wrong.containsKey(first - 1)) {
      first--;
    }
    String layers = first == last ? "layer " + last : "layers " + first + " to " + last;
    return "in " + layers + ": " + wrong.get(last);
  }

  private static @Nullable String mistake(
      Schema schema, Combinator method, int layer, Object answer) {
    try {
      schema.encode(new TlWriter(), method.result(), answer, layer);
      return null;
    } catch (TlException | ClassCastException e) {
      return e.getMessage();
    }
  }
}
