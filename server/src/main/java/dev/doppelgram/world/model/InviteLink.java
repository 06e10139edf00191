// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invite link as it stands now: TL {@code chatInviteExported}.
 *
 * @param date when it was made
 * @param startDate when its limits were last changed; null for never
 * @param expireDate the first instant at which it no longer works; null for never
 * @param usageLimit 0 for none
 * @param usage how many members, present now, joined by it
 * @param requested how many requests to join by it are pending
 * @param subscriptionExpired how many who paid for it did not go on paying
 * @param permanent whether it is an admin's primary link: no title, expiry or usage limit
 * @param peek how long a non-member may look in after a check; null for no preview
 * @param pricing what membership costs; null for a free link
 */
public record InviteLink(
    String hash,
    long chatId,
    long adminId,
    Instant date,
    @Nullable Instant startDate,
    @Nullable String title,
    @Nullable Instant expireDate,
    int usageLimit,
    int usage,
    int requested,
    int subscriptionExpired,
    boolean requestNeeded,
    boolean permanent,
    boolean revoked,
    @Nullable Duration peek,
    InviteSeed.@Nullable Pricing pricing) {

  /** A link that nobody has used. */
  public static InviteLink fresh(
      String hash, long chatId, long adminId, Instant date, boolean permanent, LinkTerms terms) {
    return new InviteLink(
        hash,
        chatId,
        adminId,
        date,
        null,
        terms.title(),
        terms.expireDate(),
        terms.usageLimit(),
        0,
        0,
        0,
        terms.requestNeeded(),
        permanent,
        false,
        null,
        terms.pricing());
  }

  /** A link as a scenario describes it. */
  public static InviteLink founded(InviteSeed seed, long chatId, long adminId, Instant date) {
    return new InviteLink(
        seed.hash(),
        chatId,
        adminId,
        date,
        null,
        seed.title(),
        seed.expireDate(),
        seed.usageLimit(),
        seed.usedBy().size(),
        0,
        0,
        seed.requestNeeded(),
        false,
        seed.revoked(),
        seed.peek(),
        seed.pricing());
  }

  /** Whether it leads nowhere: revoked, or past its date. */
  public boolean isDead(Instant now) {
    return revoked || (expireDate != null && !now.isBefore(expireDate));
  }

  public boolean isUsedUp() {
    return usageLimit > 0 && usage >= usageLimit;
  }

  public LinkTerms terms() {
    return new LinkTerms(title, expireDate, usageLimit, requestNeeded, pricing);
  }

  public InviteLink withCounts(int newUsage, int newRequested) {
    return copy(terms(), startDate, newUsage, newRequested, subscriptionExpired, revoked);
  }

  public InviteLink withTerms(LinkTerms terms, @Nullable Instant newStart) {
    return copy(terms, newStart, usage, requested, subscriptionExpired, revoked);
  }

  public InviteLink asRevoked() {
    return copy(terms(), startDate, usage, requested, subscriptionExpired, true);
  }

  public InviteLink withExpired(int number) {
    return copy(terms(), startDate, usage, requested, number, revoked);
  }

  /** The same as a link to another chat. */
  public InviteLink to(long otherChatId) {
    return new InviteLink(
        hash,
        otherChatId,
        adminId,
        date,
        startDate,
        title,
        expireDate,
        usageLimit,
        usage,
        requested,
        subscriptionExpired,
        requestNeeded,
        permanent,
        revoked,
        peek,
        pricing);
  }

  private InviteLink copy(
      LinkTerms terms, @Nullable Instant start, int uses, int requests, int expired, boolean dead) {
    return new InviteLink(
        hash,
        chatId,
        adminId,
        date,
        start,
        terms.title(),
        terms.expireDate(),
        terms.usageLimit(),
        uses,
        requests,
        expired,
        terms.requestNeeded(),
        permanent,
        dead,
        peek,
        terms.pricing());
  }
}
