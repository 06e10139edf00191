// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.authkey;

import dev.doppelgram.crypto.AuthKey;
import org.jspecify.annotations.Nullable;

/** The auth keys of a server, as auth.bindTempAuthKey needs them. */
public interface TemporaryKeys {

  /** Whether this is the id of a temporary key. */
  boolean isTemporary(long authKeyId);

  /** Looks for the key of this id, which may take long: not to be called on the writer. */
  void searchToTheEnd(long authKeyId);

  /** The permanent key of this id; null if there is none, or none is found yet. */
  @Nullable AuthKey permanent(long authKeyId);

  /** The data centre that a client named when it made a key; 0 for none. */
  int dcOf(long authKeyId);

  /** Makes a temporary key stand for a permanent one; false if it stands for another already. */
  boolean bind(long temporaryId, long permanentId);

  /** What the client of a permanent key said of itself; null for nothing yet. */
  default @Nullable ClientDescription clientOf(long authKeyId) {
    return null;
  }
}
