// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.observe;

import dev.doppelgram.observe.Journal.Entry;
import dev.doppelgram.observe.Journal.Page;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The newest events by their numbers, and whoever waits for more. For several threads. */
final class Entries {
  private final int size;
  private final long mostBytes;
  private final InstantSource clock;
  private final @Nullable JournalSource source;
  private final Deque<Entry> kept = new ArrayDeque<>();
  private final IntQueue weights = new IntQueue(); // of those, as KeptEvent says
  private long bytes;
  private long newest;
  private long begun;
  private long lost;
  private int volume;

  /**
   * @param size how many are kept
   * @param mostBytes how much memory they take; the newest one is kept in any case
   * @param source where more come from when they are asked for; null if they come by themselves
   */
  Entries(int size, long mostBytes, InstantSource clock, @Nullable JournalSource source) {
    this.source = source;
    this.size = size;
    this.mostBytes = mostBytes;
    this.clock = clock;
  }

  synchronized void add(KeptEvent event) {
    while (kept.size() >= size || (!kept.isEmpty() && bytes + event.weight() > mostBytes)) {
      kept.removeFirst();
      lost = newest - kept.size();
      bytes -= weights.removeFirst();
    }
    newest++;
    kept.addLast(new Entry(newest, clock.instant(), event.event()));
    weights.addLast(event.weight());
    bytes += event.weight();
    notifyAll();
  }

  /** Adds it, unless there was a restart since. */
  synchronized void add(KeptEvent event, int ofVolume) {
    if (volume == ofVolume) {
      add(event);
    }
  }

  synchronized int volume() {
    return volume;
  }

  synchronized void restart(Event event) {
    volume++;
    add(KeptEvent.of(event));
    begun = newest;
  }

  void clear() {
    if (source != null) {
      source.clear();
    }
    forget();
  }

  private synchronized void forget() {
    kept.clear();
    weights.clear();
    bytes = 0;
    begun = newest;
    lost = 0;
  }

  long newest() {
    fetch(Duration.ZERO);
    synchronized (this) {
      return newest;
    }
  }

  /** What came since the last restart. */
  List<Event> current() {
    fetch(Duration.ZERO);
    synchronized (this) {
      return behind(begun).stream().map(Entry::event).toList();
    }
  }

  /** To be called without the lock: what is fetched is added by whatever thread. */
  private void fetch(Duration wait) {
    if (source != null) {
      source.fetch(wait);
    }
  }

  /** What came behind a number and since the last restart; nothing once the time is up. */
  List<Entry> since(long seq, long deadline) {
    return await(() -> Math.max(seq, begun), deadline);
  }

  /** As {@link Journal#after} says. */
  Page after(long seq, Predicate<Event> matching, int most, Duration wait) {
    long deadline = System.nanoTime() + wait.toNanos();
    List<Entry> found = new ArrayList<>();
    long reached = seq;
    long dropped = droppedBehind(seq);
    List<Entry> fresh = behind(reached, deadline);
    while (!fresh.isEmpty() && found.isEmpty()) {
      Iterator<Entry> each = fresh.iterator();
      while (each.hasNext() && found.size() < most) {
        Entry entry = each.next();
        reached = entry.seq();
        if (matching.test(entry.event())) {
          found.add(entry);
        }
      }
      fresh = found.isEmpty() ? behind(reached, deadline) : List.of();
    }
    return new Page(found, reached, dropped);
  }

  private synchronized long droppedBehind(long seq) {
    return Math.max(0, lost - Math.max(seq, 0));
  }

  private List<Entry> behind(long seq, long deadline) {
    return await(() -> seq, deadline);
  }

  private List<Entry> await(LongSupplier place, long deadline) {
    if (source == null) {
      return reported(place, deadline);
    }
    source.fetch(Duration.ZERO);
    List<Entry> fresh = reported(place, System.nanoTime());
    for (long left = deadline - System.nanoTime();
        fresh.isEmpty() && left > 0;
        left = deadline - System.nanoTime()) {
      source.fetch(Duration.ofNanos(left));
      fresh = reported(place, System.nanoTime());
    }
    return fresh;
  }

  private synchronized List<Entry> reported(LongSupplier place, long deadline) {
    List<Entry> fresh = behind(place.getAsLong());
    while (fresh.isEmpty() && moreCameUntil(deadline)) {
      fresh = behind(place.getAsLong());
    }
    return fresh;
  }

  private boolean moreCameUntil(long deadline) {
    long before = newest;
    try {
      while (newest == before) {
        long millis = (deadline - System.nanoTime() + 999_999) / 1_000_000;
        if (millis <= 0) {
          return false;
        }
        wait(millis);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private List<Entry> behind(long seq) {
    List<Entry> fresh = new ArrayList<>();
    Iterator<Entry> backwards = kept.descendingIterator();
    while (backwards.hasNext()) {
      Entry entry = backwards.next();
      if (entry.seq() <= seq) {
        break;
      }
      fresh.add(entry);
    }
    Collections.reverse(fresh);
    return fresh;
  }

  /** The first events that match, so many of them; fewer if they do not come in this time. */
  <E extends Event> List<E> collect(
      Class<E> kind, Predicate<? super E> matching, int times, Duration timeout) {
    List<E> found = new ArrayList<>();
    long deadline = System.nanoTime() + timeout.toNanos();
    long seen = 0;
    while (true) {
      List<Entry> fresh = since(seen, deadline);
      if (fresh.isEmpty()) {
        return found;
      }
      for (Entry entry : fresh) {
        seen = entry.seq();
        Event event = entry.event();
        if (kind.isInstance(event) && matching.test(kind.cast(event))) {
          found.add(kind.cast(event));
          if (found.size() == times) {
            return found;
          }
        }
      }
    }
  }
}
