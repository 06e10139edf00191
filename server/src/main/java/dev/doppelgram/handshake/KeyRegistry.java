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
   * @param dc what the client put into {@code p_q_inner_data_dc}, 10000 more for a test DC and
   *     negative for media; 0 if nothing
   * @param expiresIn the life of a temporary key in seconds; 0 for a permanent key
   * @return whether no other key has the same id
   */
  boolean add(AuthKey key, long firstSalt, int dc, int expiresIn);
}
