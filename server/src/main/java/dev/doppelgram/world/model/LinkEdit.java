// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What of a link's terms an admin changes; null for what stays.
 *
 * @param expireDate the epoch for a link that does not expire
 * @param usageLimit 0 for none
 * @param title empty for none
 */
public record LinkEdit(
    @Nullable Instant expireDate,
    @Nullable Integer usageLimit,
    @Nullable Boolean requestNeeded,
    @Nullable String title) {

  public boolean changesNothing() {
    return expireDate == null && usageLimit == null && requestNeeded == null && title == null;
  }

  /** Whether it changes what can be changed of no link that is paid for. */
  public boolean changesMoreThanTitle() {
    return expireDate != null || usageLimit != null || requestNeeded != null;
  }

  /** The terms as they are afterwards; asking for approval lifts a limit that it excludes. */
  public LinkTerms of(LinkTerms terms) {
    boolean approval = requestNeeded == null ? terms.requestNeeded() : requestNeeded;
    int kept = Boolean.TRUE.equals(requestNeeded) ? 0 : terms.usageLimit();
    Instant expiry = expireDate == null ? terms.expireDate() : expireDate;
    return new LinkTerms(
        title == null ? terms.title() : title,
        Instant.EPOCH.equals(expiry) ? null : expiry,
        usageLimit == null ? kept : usageLimit,
        approval,
        terms.pricing());
  }
}
