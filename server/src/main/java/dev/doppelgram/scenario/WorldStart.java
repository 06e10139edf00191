// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The instant that relative ones count from. */
record WorldStart(Instant instant) {
  /** TL dates are seconds in a signed 32-bit integer. */
  private static final Instant LATEST = Instant.ofEpochSecond(Integer.MAX_VALUE);

  /** What a frozen clock shows. */
  static final Shape<Instant> CLOCK =
      Shape.of(
          "an ISO 8601 instant between 1970 and 2038 such as `2030-01-01T00:00:00Z`",
          WorldStart::absolute);

  /** {@code 2030-01-01T00:00:00Z}, or {@code +P1D}, or {@code -PT1H} for what is over already. */
  Shape<Instant> dates() {
    return Shape.of(
        "an ISO 8601 instant before 2038, or a duration from the start of the world such as"
            + " `+PT1H`",
        text -> text.startsWith("+") || text.startsWith("-") ? relative(text) : absolute(text));
  }

  private @Nullable Instant relative(String text) {
    try {
      return representable(instant.plus(Duration.parse(text)));
    } catch (DateTimeException | ArithmeticException e) {
      return null;
    }
  }

  private static @Nullable Instant absolute(String text) {
    try {
      return representable(Instant.parse(text));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Instant representable(Instant instant) {
    return instant.isAfter(Instant.EPOCH) && !instant.isAfter(LATEST) ? instant : null;
  }
}
