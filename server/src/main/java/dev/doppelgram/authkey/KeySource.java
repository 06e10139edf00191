// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.authkey;

import dev.doppelgram.crypto.AuthKey;
import org.jspecify.annotations.Nullable;

/** Finds auth keys that were agreed on without a key exchange, such as those of session strings. */
@FunctionalInterface
public interface KeySource {

  /** The key with this id, or null; asked on event loops, once for each packet of unknown key. */
  @Nullable AuthKey find(long authKeyId);
}
