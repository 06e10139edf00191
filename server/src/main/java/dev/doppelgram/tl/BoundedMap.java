// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

import java.util.LinkedHashMap;
import java.util.Map;

/** Forgets its oldest entry where it would grow too large. */
public final class BoundedMap<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;

  private final int most;

  /**
   * @param most how many entries there may be
   */
  public BoundedMap(int most) {
    this.most = most;
  }

  /** How many entries there may be. */
  public int most() {
    return most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
