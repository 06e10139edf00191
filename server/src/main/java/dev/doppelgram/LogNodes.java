// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.replication.Deed;
import dev.doppelgram.replication.LogEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** The servers that play a world together, as the log has them. Written by the reading thread. */
final class LogNodes {
  /** The number of the last entry of each that is up. */
  private final Map<Long, Long> up = new ConcurrentHashMap<>();

  private volatile long self = fresh();

  private static long fresh() {
    return ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
  }

  /** What this server is called until it was declared gone. */
  long self() {
    return self;
  }

  boolean isSelfUp() {
    return up.containsKey(self);
  }

  Collection<Long> others() {
    Collection<Long> others = new ArrayList<>(up.keySet());
    others.remove(self);
    return others;
  }

  /**
   * Whether an entry counts: it is the first that says so, of a server that is up, or comes up by
   * it.
   */
  boolean admits(LogEntry entry) {
    Long last = up.get(entry.node());
    if (last == null ? !(entry.deed() instanceof Deed.NodeUp) : entry.number() <= last) {
      return false;
    }
    up.put(entry.node(), entry.number());
    return true;
  }

  void gone(long node) {
    up.remove(node);
  }

  /** This server begins anew, under another name. */
  void rename() {
    self = fresh();
  }

  /** The servers that are up, each with the number of its last entry. */
  Map<Long, Long> up() {
    return new TreeMap<>(up);
  }

  /** The log is taken up amid: this server begins anew, under another name. */
  void goOn(Map<Long, Long> others) {
    clear();
    up.putAll(others);
  }

  /** There is another log, in which nobody is up yet. */
  void clear() {
    up.clear();
    rename();
  }
}
