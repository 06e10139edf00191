package dev.doppelgram.world;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the invite link of a {@link Scene}; made by alice. */
final class LinkSeed {
  private final String hash;
  private @Nullable Instant expireDate;
  private int usageLimit;
  private boolean requestNeeded;
  private boolean revoked;
  private @Nullable Duration peek;
  private InviteSeed.@Nullable Pricing pricing;
  private List<String> usedBy = List.of();
  private List<String> requestedBy = List.of();

  LinkSeed(String hash) {
    this.hash = hash;
  }

  LinkSeed expiring(Instant when) {
    expireDate = when;
    return this;
  }

  LinkSeed limited(int limit, String... users) {
    usageLimit = limit;
    usedBy = List.of(users);
    return this;
  }

  LinkSeed approved(String... requesters) {
    requestNeeded = true;
    requestedBy = List.of(requesters);
    return this;
  }

  LinkSeed revoked() {
    revoked = true;
    return this;
  }

  LinkSeed peek(Duration window) {
    peek = window;
    return this;
  }

  LinkSeed paid(long stars) {
    pricing = new InviteSeed.Pricing(Duration.ofDays(30), stars);
    return this;
  }

  InviteSeed seed() {
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
