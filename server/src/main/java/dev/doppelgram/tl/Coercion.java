// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

import java.util.List;

/** The few changes of a field's type between layers: the whole table. */
final class Coercion {
  private Coercion() {}

  /** Ids were 32 bits wide up to layer 132 and 64 from 133 on; a value that does not fit fails. */
  static int toInt(Object value) {
    if (value instanceof Integer number) {
      return number;
    }
    if (value instanceof Long number) {
      if (number != number.intValue()) {
        throw new TlException(number + " does not fit the 32 bits that this layer has for it");
      }
      return number.intValue();
    }
    throw expected("int", value);
  }

  static long toLong(Object value) {
    if (value instanceof Number number && (number instanceof Long || number instanceof Integer)) {
      return number.longValue();
    }
    // what layers up to 194 have for a number of Stars
    if (value instanceof TlObject stars && stars.is("starsAmount")) {
      return stars.number("amount");
    }
    throw expected("long", value);
  }

  /** A reaction was a text up to layer 144, as were texts with entities. */
  static String toText(Object value) {
    if (value instanceof String text) {
      return text;
    }
    if (value instanceof TlObject text && text.is("textWithEntities")) {
      return text.string("text");
    }
    if (value instanceof TlObject reaction && reaction.is("reactionEmoji")) {
      return reaction.string("emoticon");
    }
    throw expected("string", value);
  }

  static List<?> toList(Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw expected("vector", value);
  }

  static TlException expected(String type, Object value) {
    return new TlException("expected " + type + ", got " + value.getClass().getSimpleName());
  }
}
