// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.authkey;

import dev.doppelgram.crypto.AuthKey;
import org.jspecify.annotations.Nullable;

/** Finds auth keys that were agreed on without a key exchange, such as those of session strings. */
@FunctionalInterface
public interface KeySource {

  /**
   * The key with this id; null if there is none, or none has been found so far. Asked on event
   * loops.
   */
  @Nullable AuthKey find(long authKeyId);

  /** Whether there is no key beside those that can be found now. */
  default boolean isSearched() {
    return true;
  }

  /** The dc that a key of this source belongs to; 0 for none. */
  default int dc(long authKeyId) {
    return 0;
  }

  /**
   * Looks further for the key with this id, for some milliseconds at the most; not to be called on
   * event loops.
   *
   * @return whether the search has ended: the key can be found now, or there is none
   */
  default boolean search(long authKeyId) {
    return true;
  }
}
