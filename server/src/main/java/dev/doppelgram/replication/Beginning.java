// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.replication;

import java.time.Instant;

/** What a server that reads a log begins with. */
public sealed interface Beginning permits Opening, Snapshot {

  /** The scenario that a reset goes back to. */
  Played home();

  /**
   * A scenario as a text that needs no other files.
   *
   * @param readAt what its relative dates count from
   */
  record Played(String text, Instant readAt) {}
}
