// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import dev.doppelgram.authkey.TemporaryKeys;
import dev.doppelgram.crypto.AuthKey;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One temporary key, and the first keys of two accounts. */
public final class TwoKeys implements TemporaryKeys {
  public static final long TEMPORARY = 0x0102030405060708L;
  public static final AuthKey ALICE = AuthKey.minted(42, "alice", 1);
  public static final AuthKey BOB = AuthKey.minted(42, "bob", 1);

  private final Map<Long, Long> bound = new HashMap<>();

  @Override
  public boolean isTemporary(long authKeyId) {
    return authKeyId == TEMPORARY;
  }

  @Override
  public @Nullable AuthKey permanent(long authKeyId) {
    return authKeyId == ALICE.id() ? ALICE : authKeyId == BOB.id() ? BOB : null;
  }

  @Override
  public int dcOf(long authKeyId) {
    return 2;
  }

  @Override
  public void searchToTheEnd(long authKeyId) {}

  @Override
  public boolean bind(long temporaryId, long permanentId) {
    Long before = bound.putIfAbsent(temporaryId, permanentId);
    return before == null || before == permanentId;
  }
}
