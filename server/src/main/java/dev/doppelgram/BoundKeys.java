// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.method.auth.TemporaryKeys;
import dev.doppelgram.session.AuthKeys;
import org.jspecify.annotations.Nullable;

/** Lets methods, which know nothing of sessions, bind the keys that sessions use. */
record BoundKeys(AuthKeys keys) implements TemporaryKeys {
  @Override
  public boolean isTemporary(long authKeyId) {
    return keys.isTemporary(authKeyId);
  }

  @Override
  public @Nullable AuthKey permanent(long authKeyId) {
    return keys.permanent(authKeyId);
  }

  @Override
  public boolean isToBeSearched(long authKeyId) {
    return keys.isToBeSearched(authKeyId);
  }

  @Override
  public void search(long authKeyId) {
    boolean found = false;
    while (!found) {
      found = keys.search(authKeyId);
    }
  }

  @Override
  public boolean bind(long temporaryId, long permanentId) {
    return keys.bind(temporaryId, permanentId);
  }
}
