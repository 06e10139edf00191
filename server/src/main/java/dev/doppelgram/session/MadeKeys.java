// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongConsumer;

/**
 * The keys that key exchanges made, so many at most: the ones unused for longest give way, a
 * hundredth at a time, but none whose client is connected. For several threads at once.
 */
final class MadeKeys {
  private static final int PART = 100;

  private final int most;
  private final ConcurrentMap<Long, KnownKey> known;
  private final LongConsumer forgotten;
  private final Set<KnownKey> made = new LinkedHashSet<>();

  /**
   * @param known the keys by their ids, where those that give way are taken out
   * @param forgotten is told the id of each permanent key that gave way
   */
  MadeKeys(int most, ConcurrentMap<Long, KnownKey> known, LongConsumer forgotten) {
    this.most = most;
    this.known = known;
    this.forgotten = forgotten;
  }

  int most() {
    return most;
  }

  synchronized void add(KnownKey key) {
    if (made.size() >= most) {
      oldest().forEach(this::forget);
    }
    made.add(key);
  }

  synchronized void remove(KnownKey key) {
    made.remove(key);
  }

  private List<KnownKey> oldest() {
    long now = System.nanoTime();
    return made.stream()
        .filter(key -> !key.isConnected())
        .sorted(Comparator.comparingLong((KnownKey key) -> now - key.lastUsed()).reversed())
        .limit(Math.max(1, most / PART))
        .toList();
  }

  private void forget(KnownKey key) {
    made.remove(key);
    known.remove(key.key().id(), key);
    key.ended();
    for (KnownKey temporary : key.bound()) {
      made.remove(temporary);
      known.remove(temporary.key().id(), temporary);
      temporary.ended();
    }
    if (!key.isTemporary()) {
      forgotten.accept(key.key().id());
    }
  }
}
