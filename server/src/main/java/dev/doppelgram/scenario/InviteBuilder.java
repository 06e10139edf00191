// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** An invite link of a {@link ChatBuilder}. */
public final class InviteBuilder {
  private final SeedKeys keys;

  InviteBuilder(SeedKeys keys) {
    this.keys = keys;
  }

  /** Sets who made it: the creator, or an admin with {@code invite_users}. */
  public InviteBuilder admin(String account) {
    keys.put("admin_id", account);
    return this;
  }

  /** Sets the title that admins see. */
  public InviteBuilder title(String title) {
    keys.put("title", title);
    return this;
  }

  /** Has it expire so long after the start of the world. */
  public InviteBuilder expiresIn(Duration sinceStart) {
    keys.put("expire_date", (sinceStart.isNegative() ? "" : "+") + sinceStart);
    return this;
  }

  /** Has it expire then. */
  public InviteBuilder expireDate(Instant date) {
    keys.put("expire_date", date);
    return this;
  }

  /** Sets how many may join by it, 1 to 99999. */
  public InviteBuilder usageLimit(int limit) {
    keys.put("usage_limit", limit);
    return this;
  }

  /** Has an admin decide who joins. */
  public InviteBuilder requestNeeded() {
    keys.put("request_needed", true);
    return this;
  }

  /** Makes it a link that is revoked. */
  public InviteBuilder revoked() {
    keys.put("revoked", true);
    return this;
  }

  /** Sets for how long who checks it may look inside; not for a group. */
  public InviteBuilder peek(Duration duration) {
    keys.put("peek", duration);
    return this;
  }

  /** Has members pay so many Stars for each period; not for a group. */
  public InviteBuilder subscription(Duration period, long stars) {
    keys.put("subscription_pricing", new SeedKeys().put("period", period).put("amount", stars));
    return this;
  }

  /** Adds members who joined by it. */
  public InviteBuilder usedBy(String... members) {
    keys.add("used_by", List.of(members));
    return this;
  }

  /** Adds accounts that asked to join by it, and wait. */
  public InviteBuilder requestedBy(String... accounts) {
    keys.add("requested_by", List.of(accounts));
    return this;
  }
}
