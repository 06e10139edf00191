// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

/**
 * TL {@code access_hash} of an account or a channel: every account is shown another number, and
 * names the peer with none but its own.
 *
 * @param secret follows from the seed of the scenario and the peer; never 0
 */
public record AccessHash(long secret) {

  /** The number that this account is shown; never 0. */
  public long shownTo(Account viewer) {
    long hash = SplitMix.mix(SplitMix.mix(secret) ^ viewer.id());
    return hash == 0 ? 1 : hash;
  }
}
