// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where each of several data centres listens, once it does. For several threads at once. */
public final class DcPorts {
  private volatile Map<Integer, Integer> byDc = Map.of();

  /** The ports by the numbers of the data centres; none for a server of one. */
  public void set(Map<Integer, Integer> ports) {
    byDc = Map.copyOf(ports);
  }

  /** Null while it does not listen. */
  @Nullable Integer of(int dc) {
    return byDc.get(dc);
  }

  /** The data centre that has a port; 0 for none. */
  public int dcAt(int port) {
    for (Map.Entry<Integer, Integer> each : byDc.entrySet()) {
      if (each.getValue() == port) {
        return each.getKey();
      }
    }
    return 0;
  }
}
