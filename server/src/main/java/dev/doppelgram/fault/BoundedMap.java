// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

import java.util.LinkedHashMap;
import java.util.Map;

/** Forgets its oldest entry where it would grow too large. */
final class BoundedMap<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;

  private final int most;

  BoundedMap(int most) {
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
