// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.BoxChange;
import dev.doppelgram.world.model.BoxEntry;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What comes next of a box: as many events as are handed over at a time, in the order of their pts.
 *
 * @param messages oldest first
 * @param changes what else changed, oldest first
 * @param pts where the box is behind them
 * @param more whether something is left
 */
record BoxSlice(List<BoxEntry> messages, List<BoxChange> changes, int pts, boolean more) {

  /**
   * The beginning of what came.
   *
   * @param most how many events
   * @param end the pts of the box
   */
  static BoxSlice of(List<BoxEntry> messages, List<BoxChange> changes, int most, int end) {
    if (messages.size() + changes.size() <= most) {
      return new BoxSlice(messages, changes, end, false);
    }
    int last =
        Stream.concat(messages.stream().map(BoxSlice::pts), changes.stream().map(BoxChange::pts))
            .flatMapToInt(IntStream::of)
            .sorted()
            .skip(most - 1L)
            .findFirst()
            .orElse(end);
    return new BoxSlice(
        messages.stream().filter(entry -> pts(entry) <= last).toList(),
        changes.stream().filter(change -> change.pts() <= last).toList(),
        last,
        last < end);
  }

  private static int pts(BoxEntry entry) {
    return entry.place().pts();
  }
}
