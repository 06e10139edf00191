// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import org.jspecify.annotations.Nullable;

/** Knows the auth keys that are handed out ready for use, without a login. */
@FunctionalInterface
public interface MintedSessions {

  /** The name of the account that a key was minted for; null for any other key. */
  @Nullable String accountOf(long authKeyId);
}
