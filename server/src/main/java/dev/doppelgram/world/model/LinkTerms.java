// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.InviteSeed.Pricing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an admin decides of an invite link.
 *
 * @param title cut at 32 characters; null for none
 * @param expireDate null for never
 * @param usageLimit 1 to 99999; 0 for none, as for a link that needs approval
 * @param pricing what membership costs; null for a free link
 */
public record LinkTerms(
    @Nullable String title,
    @Nullable Instant expireDate,
    int usageLimit,
    boolean requestNeeded,
    @Nullable Pricing pricing) {

  /** Those of a primary link. */
  public static final LinkTerms NONE = new LinkTerms(null, null, 0, false, null);

  private static final int MAX_TITLE = 32;
  private static final int MAX_USAGE = 99_999;

  public LinkTerms {
    if (title != null) {
      title = title.isEmpty() ? null : title.substring(0, Math.min(title.length(), MAX_TITLE));
    }
  }

  /** USAGE_LIMIT_INVALID for a limit that no link can have. */
  public LinkTerms checked() {
    if (usageLimit < 0 || usageLimit > MAX_USAGE || (requestNeeded && usageLimit > 0)) {
      throw new RpcError(ErrorType.USAGE_LIMIT_INVALID);
    }
    return this;
  }
}
