// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import org.jspecify.annotations.Nullable;

/**
 * How an account stood to a chat at some time.
 *
 * @param member null if it was not in it
 * @param restriction null if nothing was taken from it
 */
public record ParticipantStatus(
    long accountId, @Nullable Member member, @Nullable Restriction restriction) {

  /** Whether it may not come in. */
  public boolean isBanned() {
    return restriction != null && restriction.isBan();
  }

  /** Whether TL has a participant for it: neither a stranger nor one who just left. */
  public boolean isKnown() {
    return member != null || restriction != null;
  }
}
