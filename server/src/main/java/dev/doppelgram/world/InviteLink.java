package dev.doppelgram.world;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invite link as it stands now: TL {@code chatInviteExported}.
 *
 * @param date when it was made
 * @param expireDate the first instant at which it no longer works; null for never
 * @param usageLimit 0 for none
 * @param usage how many members, present now, joined by it
 * @param requested how many requests to join by it are pending
 * @param permanent tells an admin's primary link: no title, expiry or usage limit
 * @param peek how long a non-member may look in after a check; null for no preview
 * @param pricing what membership costs; null for a free link
 */
public record InviteLink(
    String hash,
    long chatId,
    long adminId,
    Instant date,
    @Nullable String title,
    @Nullable Instant expireDate,
    int usageLimit,
    int usage,
    int requested,
    boolean requestNeeded,
    boolean permanent,
    boolean revoked,
    @Nullable Duration peek,
    InviteSeed.@Nullable Pricing pricing) {

  /** Tells whether it leads nowhere: revoked, or past its date. */
  public boolean isDead(Instant now) {
    return revoked || (expireDate != null && !now.isBefore(expireDate));
  }

  public boolean isUsedUp() {
    return usageLimit > 0 && usage >= usageLimit;
  }

  InviteLink withCounts(int newUsage, int newRequested) {
    return new InviteLink(
        hash,
        chatId,
        adminId,
        date,
        title,
        expireDate,
        usageLimit,
        newUsage,
        newRequested,
        requestNeeded,
        permanent,
        revoked,
        peek,
        pricing);
  }
}
