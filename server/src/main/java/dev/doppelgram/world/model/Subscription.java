// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.time.Instant;

/**
 * A membership that is paid for: TL {@code starsSubscription}.
 *
 * @param hash of the link that it was bought by
 * @param untilDate when it is renewed, or ends
 * @param canceled whether it ends then
 */
public record Subscription(
    String id,
    long accountId,
    long chatId,
    String hash,
    InviteSeed.Pricing pricing,
    Instant untilDate,
    boolean canceled) {

  public Subscription until(Instant date) {
    return new Subscription(id, accountId, chatId, hash, pricing, date, canceled);
  }

  public Subscription canceled(boolean yes) {
    return new Subscription(id, accountId, chatId, hash, pricing, untilDate, yes);
  }
}
