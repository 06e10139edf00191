// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an admin has taken from one account in a chat: TL {@code channelParticipantBanned}.
 *
 * @param untilDate the first instant at which it is over; null for never
 * @param kickedBy the admin
 */
public record Restriction(
    long accountId,
    Set<BannedRight> rights,
    @Nullable Instant untilDate,
    long kickedBy,
    Instant date) {

  /** Shuts an account out, with everything that this implies, until somebody lets it in again. */
  public static Restriction ban(long accountId, long kickedBy, Instant date) {
    return new Restriction(accountId, everything(), null, kickedBy, date);
  }

  /** Whether the account may not even read. */
  public boolean isBan() {
    return rights.contains(BannedRight.VIEW_MESSAGES);
  }

  public boolean isOver(Instant now) {
    return untilDate != null && !now.isBefore(untilDate);
  }

  private static Set<BannedRight> everything() {
    return Set.copyOf(EnumSet.allOf(BannedRight.class));
  }
}
