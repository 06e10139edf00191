// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a scalar must look like, and how to read it.
 *
 * @param expected completes {@code expected …} in a message
 * @param known gives the words it is one of; none where it is no choice
 */
record Shape<T>(String expected, Reading<T> reading, Supplier<Collection<String>> known) {

  /** Turns a text into a value; null if it is of another shape. */
  @FunctionalInterface
  interface Reading<T> {
    @Nullable T of(String text);
  }

  static final Shape<Long> LONG = wholeNumber("a whole number", Long.MIN_VALUE, Long.MAX_VALUE);

  static <T> Shape<T> of(String expected, Reading<T> reading) {
    return new Shape<>(expected, reading, List::of);
  }

  static Shape<String> text(String expected, Predicate<String> matches) {
    return of(expected, text -> matches.test(text) ? text : null);
  }

  static Shape<String> text(int longest) {
    return text(
        "a text of 1 to " + longest + " characters",
        text -> !text.isBlank() && text.codePointCount(0, text.length()) <= longest);
  }

  static Shape<Long> wholeNumber(long least, long most) {
    return wholeNumber("a whole number from " + least + " to " + most, least, most);
  }

  static Shape<Integer> smallNumber(int least, int most) {
    return wholeNumber(least, most).map(Long::intValue);
  }

  /** One of some words, spelled exactly. */
  static <T> Shape<T> oneOf(Map<String, T> choices) {
    return oneOf(Wording.either(choices.keySet()), choices);
  }

  /** One of some words, spelled exactly. */
  static Shape<String> oneOf(Collection<String> words) {
    Map<String, String> choices = new LinkedHashMap<>();
    words.forEach(word -> choices.put(word, word));
    return oneOf(choices);
  }

  static <T> Shape<T> oneOf(String expected, Map<String, T> choices) {
    return new Shape<>(expected, choices::get, choices::keySet);
  }

  /**
   * One of some names, spelled exactly.
   *
   * @param names all of them: asked for the like of a wrong one
   */
  static Shape<String> name(
      String expected, Predicate<String> isKnown, Supplier<Collection<String>> names) {
    return new Shape<>(expected, text -> isKnown.test(text) ? text : null, names);
  }

  /** One of the constants, by what their {@code toString} says. */
  static <E extends Enum<E>> Shape<E> oneOf(String expected, Class<E> constants) {
    Map<String, E> choices = new LinkedHashMap<>();
    for (E constant : constants.getEnumConstants()) {
      choices.put(constant.toString(), constant);
    }
    return oneOf(expected, choices);
  }

  /** {@code true} or {@code false} in YAML's usual words, of which {@code words} are expected. */
  static Shape<Boolean> flag(String words) {
    return of(
        words,
        text ->
            switch (text) {
              case "true", "yes" -> true;
              case "false", "no" -> false;
              default -> null;
            });
  }

  /** The value as this shape; null where it is not, which is then noted as a mistake. */
  @Nullable T read(String label, Value value, Mistakes mistakes) {
    if (value instanceof Value.Refused) {
      return null;
    }
    String text = value instanceof Value.Text scalar && !scalar.isNothing() ? scalar.text() : null;
    T result = text == null ? null : reading.of(text);
    if (result instanceof String && value instanceof Value.Text scalar && scalar.literal()) {
      result = null;
    }
    if (result == null) {
      String hint = text == null ? "" : mistakes.hint(text, known.get());
      mistakes.add(
          value.at(), label + ": expected " + expected + ", found " + value.found() + hint);
    }
    return result;
  }

  private static Shape<Long> wholeNumber(String expected, long least, long most) {
    return of(
        expected,
        text -> {
          try {
            long number = Long.parseLong(text);
            return number >= least && number <= most ? number : null;
          } catch (NumberFormatException e) {
            return null;
          }
        });
  }

  private <U> Shape<U> map(Function<T, U> change) {
    return new Shape<>(
        expected,
        text -> {
          T value = reading.of(text);
          return value == null ? null : change.apply(value);
        },
        known);
  }
}
