// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.handshake;

/** Says which data centre a connection's key exchanges are made with. */
@FunctionalInterface
public interface DcPlaces {

  /** A server that is whatever data centre a client takes it for. */
  DcPlaces AS_NAMED = named -> named;

  /**
   * The data centre that a key belongs to, as clients mark it.
   *
   * @param named what the client put into {@code p_q_inner_data_dc}; 0 for nothing
   */
  int placeOf(int named);

  /** Whether a dc that a client named is served; -444 if not. */
  default boolean serves(int named) {
    return true;
  }
}
