// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.InviteSeed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds an invite link of alice. */
public final class LinkSeed {
  private final String hash;
  private @Nullable Instant expireDate;
  private int usageLimit;
  private boolean requestNeeded;
  private boolean revoked;
  private @Nullable Duration peek;
  private InviteSeed.@Nullable Pricing pricing;
  private List<String> usedBy = List.of();
  private List<String> requestedBy = List.of();

  public LinkSeed(String hash) {
    this.hash = hash;
  }

  public LinkSeed expiring(Instant when) {
    expireDate = when;
    return this;
  }

  public LinkSeed limited(int limit, String... users) {
    usageLimit = limit;
    usedBy = List.of(users);
    return this;
  }

  public LinkSeed approved(String... requesters) {
    requestNeeded = true;
    requestedBy = List.of(requesters);
    return this;
  }

  public LinkSeed revoked() {
    revoked = true;
    return this;
  }

  public LinkSeed peek(Duration window) {
    peek = window;
    return this;
  }

  public LinkSeed paid(long stars) {
    pricing = new InviteSeed.Pricing(Duration.ofDays(30), stars);
    return this;
  }

  public InviteSeed seed() {
    return new InviteSeed(
        hash,
        "alice",
        null,
        expireDate,
        usageLimit,
        requestNeeded,
        revoked,
        peek,
        pricing,
        usedBy,
        requestedBy);
  }
}
