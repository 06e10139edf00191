// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the control API is served.
 *
 * @param port one of its own, 0 for a free one; null for the MTProto port
 * @param hosts names that requests may have in {@code Host} beside IP addresses and localhost
 * @param scenarioLimit how large a scenario may be that comes over HTTP, in bytes
 */
record HttpSettings(
    boolean served, @Nullable Integer port, List<String> hosts, long scenarioLimit) {
  /** In bytes. */
  static final long SCENARIO_LIMIT = 64 << 20;

  HttpSettings {
    hosts = List.copyOf(hosts);
  }
}
