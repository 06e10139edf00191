// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Whom accounts do not want to hear from; all instants are the world's time. */
public final class Blocks {
  private final PendingEvents pendingEvents;
  private final Map<Long, Map<Long, Instant>> byAccount = new HashMap<>();

  Blocks(PendingEvents pendingEvents) {
    this.pendingEvents = pendingEvents;
  }

  /** Ids of the accounts that one has blocked, the last one first, with the date. */
  public Map<Long, Instant> of(Account account) {
    Map<Long, Instant> blocked = byAccount.getOrDefault(account.id(), Map.of());
    List<Long> ids = new ArrayList<>(blocked.keySet());
    Collections.reverse(ids);
    Map<Long, Instant> newestFirst = new LinkedHashMap<>();
    ids.forEach(id -> newestFirst.put(id, Objects.requireNonNull(blocked.get(id))));
    return newestFirst;
  }

  boolean has(long accountId, long otherId) {
    return byAccount.getOrDefault(accountId, Map.of()).containsKey(otherId);
  }

  /** Blocks an account, or no longer; tells whether that is news. */
  public boolean set(Account caller, Account other, boolean blocked, Instant now) {
    Map<Long, Instant> all = byAccount.computeIfAbsent(caller.id(), id -> new LinkedHashMap<>());
    boolean news =
        blocked ? all.putIfAbsent(other.id(), now) == null : all.remove(other.id()) != null;
    if (news) {
      pendingEvents.add(new Signal.BlockedChanged(caller.id(), other.id(), blocked));
    }
    return news;
  }
}
