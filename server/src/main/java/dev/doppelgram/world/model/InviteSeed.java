// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invite link as a scenario describes it.
 *
 * @param adminId the name of the account that made it
 * @param expireDate null for a link that does not expire
 * @param usageLimit 1 to 99999; 0 for none
 * @param peek how long a non-member may look in after the first check; null for no preview
 * @param pricing what membership costs; null for a free link
 * @param usedBy names of present members who joined by it
 * @param requestedBy names of accounts whose request to join is pending
 */
public record InviteSeed(
    String hash,
    String adminId,
    @Nullable String title,
    @Nullable Instant expireDate,
    int usageLimit,
    boolean requestNeeded,
    boolean revoked,
    @Nullable Duration peek,
    @Nullable Pricing pricing,
    List<String> usedBy,
    List<String> requestedBy) {

  public InviteSeed {
    usedBy = List.copyOf(usedBy);
    requestedBy = List.copyOf(requestedBy);
  }

  /** TL {@code starsSubscriptionPricing}: {@code amount} Stars for every {@code period}. */
  public record Pricing(Duration period, long amount) {}
}
