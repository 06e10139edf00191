// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AccountSeed;
import dev.doppelgram.world.model.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Whom accounts do not want to hear from; all instants are the world's time. */
public final class Blocks {
  private final Accounts accounts;
  private final PendingEvents pendingEvents;
  private final TurnClock turn;
  private final Map<Long, Map<Long, Instant>> byAccount = new HashMap<>();

  Blocks(
      Accounts accounts,
      Collection<AccountSeed> seeds,
      PendingEvents pendingEvents,
      TurnClock turn) {
    this.accounts = accounts;
    this.pendingEvents = pendingEvents;
    this.turn = turn;
    seeds.forEach(this::found);
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

  /** Has what the seed of an account says be so from the start. */
  void found(AccountSeed seed) {
    for (String name : seed.blocked()) {
      blockedBy(seed.id()).put(accounts.named(name).id(), turn.instant());
    }
  }

  /** Blocks those whom a seed of the account names, and nobody else. */
  void change(AccountSeed seed) {
    Account account = accounts.get(seed.id());
    for (long id : List.copyOf(blockedBy(account.id()).keySet())) {
      if (!seed.blocked().contains(accounts.get(id).name())) {
        set(account, accounts.get(id), false, turn.instant());
      }
    }
    seed.blocked().forEach(name -> set(account, accounts.named(name), true, turn.instant()));
  }

  private Map<Long, Instant> blockedBy(long accountId) {
    return byAccount.computeIfAbsent(accountId, id -> new LinkedHashMap<>());
  }

  /** Whether an account has blocked another one. */
  public boolean has(long accountId, long otherId) {
    return byAccount.getOrDefault(accountId, Map.of()).containsKey(otherId);
  }

  /** Blocks an account, or no longer; returns whether that is news. */
  public boolean set(Account caller, Account other, boolean blocked, Instant now) {
    Map<Long, Instant> all = blockedBy(caller.id());
    boolean news =
        blocked ? all.putIfAbsent(other.id(), now) == null : all.remove(other.id()) != null;
    if (news) {
      pendingEvents.add(new Signal.BlockedChanged(caller.id(), other.id(), blocked));
    }
    return news;
  }
}
