// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

import org.jspecify.annotations.Nullable;

/**
 * A field of a combinator: always there, or only when a bit of an earlier {@code #} field is set.
 */
public record Field(String name, Type type, @Nullable Condition condition) {

  /** Names the {@code #} field and the bit that announce an optional field. */
  public record Condition(String flags, int bit) {

    boolean isSet(int word) {
      return (word & mask()) != 0;
    }

    int mask() {
      return 1 << bit;
    }
  }

  boolean isFlags() {
    return type == Type.Basic.FLAGS;
  }

  @Override
  public String toString() {
    return condition == null
        ? name + ":" + type
        : name + ":" + condition.flags() + "." + condition.bit() + "?" + type;
  }
}
