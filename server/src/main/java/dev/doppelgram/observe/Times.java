// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.observe;

/**
 * How often something is expected.
 *
 * @param atLeast 0 or more
 * @param atMost {@link Integer#MAX_VALUE} for any number
 */
public record Times(int atLeast, int atMost) {
  public Times {
    if (atLeast < 0 || atMost < atLeast) {
      throw new IllegalArgumentException("from %d to %d times".formatted(atLeast, atMost));
    }
  }

  public static Times exactly(int times) {
    return new Times(times, times);
  }

  public static Times atLeast(int times) {
    return new Times(times, Integer.MAX_VALUE);
  }

  public static Times atMost(int times) {
    return new Times(0, times);
  }

  @Override
  public String toString() {
    if (atMost == 0) {
      return "no call";
    }
    if (atLeast == atMost) {
      return atLeast + " times";
    }
    return atLeast == 0 ? "at most " + atMost + " times" : "at least " + atLeast + " times";
  }
}
