// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What happens by itself at an instant of the world's time; belongs to the writer. */
public final class Deadlines {
  private final PriorityQueue<Deadline> waiting =
      new PriorityQueue<>(Comparator.comparing(Deadline::instant).thenComparing(Deadline::number));
  private transient Runnable added = () -> {};
  private long numbers;

  Deadlines() {}

  private record Deadline(Instant instant, long number, Consumer<Instant> deed) {}

  /**
   * Has something done.
   *
   * @param deed takes the instant that it was set to, which may be past; a record, so that another
   *     world can take it over
   */
  void at(Instant instant, Consumer<Instant> deed) {
    waiting.add(new Deadline(instant, numbers++, deed));
    added.run();
  }

  /** Whether anything is to be done. */
  public boolean isDue(Instant now) {
    Deadline next = waiting.peek();
    return next != null && !next.instant().isAfter(now);
  }

  /** Does all that is due, in the order in which it is. */
  public void run(Instant now) {
    for (Deadline next = waiting.peek();
        next != null && !next.instant().isAfter(now);
        next = waiting.peek()) {
      waiting.remove();
      next.deed().accept(next.instant());
    }
  }

  /** When something is due next; null for never. */
  public @Nullable Instant next() {
    Deadline next = waiting.peek();
    return next == null ? null : next.instant();
  }

  /** Calls a listener whenever there is one more. */
  public void onAdded(Runnable listener) {
    added = listener;
  }
}
