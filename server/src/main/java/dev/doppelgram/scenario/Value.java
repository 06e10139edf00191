// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import java.util.List;
import java.util.Map;

/** A piece of a YAML document and where it stands. */
sealed interface Value {

  Position at();

  /** What to call it in a message: {@code found …}. */
  String found();

  /**
   * A scalar, as written: YAML's guesses at its type are left aside, so that {@code No} is a fine
   * first name.
   *
   * @param plain without quotes
   * @param literal a number, {@code true} or {@code false} of JSON, where no text is one
   */
  record Text(Position at, String text, boolean plain, boolean literal) implements Value {

    /** One of YAML, or a text of JSON. */
    Text(Position at, String text, boolean plain) {
      this(at, text, plain, false);
    }

    /** Whether YAML takes it for null. */
    boolean isNothing() {
      return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }

    @Override
    public String found() {
      return isNothing() ? "nothing" : Wording.quoted(text);
    }
  }

  /** A sequence. */
  record Items(Position at, List<Value> values) implements Value {
    @Override
    public String found() {
      return "a list";
    }
  }

  /** A mapping; its keys are unique. */
  record Mapping(Position at, Map<String, Entry> entries) implements Value {
    @Override
    public String found() {
      return "a mapping";
    }
  }

  /** Something that has been reported already and is passed over in silence. */
  record Refused(Position at) implements Value {
    @Override
    public String found() {
      return "what was refused";
    }
  }

  /** A key of a mapping and what it is for. */
  record Entry(Text key, Value value) {}
}
