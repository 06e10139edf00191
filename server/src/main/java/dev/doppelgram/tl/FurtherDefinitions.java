// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Definitions that come from elsewhere than this library, for {@link Schema#with}.
 *
 * @param source what messages call it
 * @param layer the one that they are valid in; null for all
 */
public record FurtherDefinitions(String source, @Nullable Integer layer, List<Line> lines) {

  /**
   * A definition as TL text has it, {@code name#id field:type = Type;}.
   *
   * @param number where it stands in its source, from 1
   */
  public record Line(int number, boolean function, String text) {}

  public FurtherDefinitions {
    lines = List.copyOf(lines);
  }
}
