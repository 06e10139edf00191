// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.Derivation.Purpose;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.StarsTransaction;
import dev.doppelgram.world.model.Subscription;
import dev.doppelgram.world.model.WorldEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who has how many Stars, and where they came from. */
public final class Stars {
  /** How many transactions are remembered of each. */
  private static final int REMEMBERED = 1_000;

  private final Accounts accounts;
  private final Derivation derivation;
  private final PendingEvents pendingEvents;

  /** By how much what each has differs from what it had at first. */
  private final Map<Peer, Long> changes = new HashMap<>();

  private final Map<Peer, List<StarsTransaction>> transactions = new HashMap<>();
  private int made;

  Stars(Accounts accounts, Derivation derivation, PendingEvents pendingEvents) {
    this.derivation = derivation;
    this.accounts = accounts;
    this.pendingEvents = pendingEvents;
  }

  public long balance(Peer peer) {
    long first = peer.isUser() ? accounts.get(peer.id()).details().stars() : 0;
    return first + changes.getOrDefault(peer, 0L);
  }

  /** Newest first. */
  public List<StarsTransaction> transactions(Peer peer) {
    List<StarsTransaction> all = new ArrayList<>(transactions.getOrDefault(peer, List.of()));
    Collections.reverse(all);
    return all;
  }

  /** An account pays a channel for a period; the channel gets all of it. */
  WorldEvent pay(Account payer, Chat channel, Subscription subscription, Instant now) {
    Peer from = Peer.user(payer.id());
    Peer to = Peer.of(channel);
    long amount = subscription.pricing().amount();
    move(from, to, -amount, subscription, now);
    move(to, from, amount, subscription, now);
    WorldEvent event = new WorldEvent.StarsChanged(payer.id(), balance(from));
    pendingEvents.add(event);
    return event;
  }

  private void move(Peer whose, Peer other, long amount, Subscription subscription, Instant now) {
    changes.merge(whose, amount, Long::sum);
    String id = derivation.hash(Purpose.STARS_TRANSACTION, whose.id(), made++);
    List<StarsTransaction> all = transactions.computeIfAbsent(whose, peer -> new ArrayList<>());
    if (all.size() == REMEMBERED) {
      all.remove(0);
    }
    all.add(
        new StarsTransaction(
            id, other, amount, now, subscription.pricing().period(), subscription.id()));
  }
}
