// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.observe;

import java.time.Duration;

/** Where a journal has the events of a server elsewhere from. */
public interface JournalSource {

  /**
   * Has what is new reported to the journal.
   *
   * @param wait how long to wait for something if there is nothing
   */
  void fetch(Duration wait);

  /** Forgets what there is. */
  void clear();
}
