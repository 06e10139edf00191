// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.authkey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The keys that key exchanges made, so many at most: the ones unused for longest give way, a
 * hundredth at a time, but none whose client is connected. For several threads at once.
 */
final class MadeKeys {
  private static final int PART = 100;

  private final int most;
  private final Set<AuthKeyState> made = new LinkedHashSet<>();

  MadeKeys(int most) {
    this.most = most;
  }

  int most() {
    return most;
  }

  synchronized void add(AuthKeyState key) {
    made.add(key);
  }

  synchronized boolean has(AuthKeyState key) {
    return made.contains(key);
  }

  synchronized void remove(AuthKeyState key) {
    made.remove(key);
  }

  /** Those that give way before another one is added. */
  synchronized List<AuthKeyState> excess(AuthKeyUse use) {
    if (made.size() < most) {
      return List.of();
    }
    long now = System.nanoTime();
    List<Unused> unused = new ArrayList<>(made.size());
    for (AuthKeyState key : made) {
      if (!use.isConnected(key)) {
        unused.add(new Unused(key, now - use.lastUsed(key)));
      }
    }
    unused.sort(Comparator.comparingLong(Unused::nanos).reversed());
    return unused.stream().limit(Math.max(1, most / PART)).map(Unused::key).toList();
  }

  /** For how long a key was not used, asked for once: it changes while keys are compared. */
  private record Unused(AuthKeyState key, long nanos) {}
}
