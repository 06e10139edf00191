// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.handshake;

import dev.doppelgram.crypto.AuthKey;

/**
 * Takes the keys that exchanges yield. The handshake declares it; who knows the keys is not its.
 */
@FunctionalInterface
public interface KeyRegistry {

  /**
   * Takes a new key, before dh_gen_ok is sent.
   *
   * @param firstSalt the server salt that both sides derived
   * @param dc the one that the key belongs to: 10000 more for a test DC and negative for media; 0
   *     where there is but one, and the client named none
   * @param expiresIn the life of a temporary key in seconds; 0 for a permanent key
   * @return whether no other key has the same id
   */
  boolean add(AuthKey key, long firstSalt, int dc, int expiresIn);
}
