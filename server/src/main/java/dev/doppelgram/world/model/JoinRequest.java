// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A wish to become a member that waits for an admin.
 *
 * @param link the hash of the link it was made by; null if the chat is public and none was used
 * @param query what a guard bot is to decide; null if it is left to other admins
 */
public record JoinRequest(
    long chatId, long accountId, @Nullable String link, Instant date, @Nullable GuardQuery query) {

  /** One that is left to admins. */
  public JoinRequest(long chatId, long accountId, @Nullable String link, Instant date) {
    this(chatId, accountId, link, date, null);
  }

  public JoinRequest with(@Nullable GuardQuery other) {
    return new JoinRequest(chatId, accountId, link, date, other);
  }
}
