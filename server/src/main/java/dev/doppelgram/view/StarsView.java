// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.StarsTransaction;
import dev.doppelgram.world.model.Subscription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** TL {@code payments.StarsStatus}: Stars, where they came from, and what is paid with them. */
public final class StarsView {
  private final World world;

  public StarsView(World world) {
    this.world = world;
  }

  /** What an account or a channel has, its transactions, and what it pays for. */
  public TlObject status(
      Peer peer,
      List<StarsTransaction> history,
      @Nullable String next,
      List<Subscription> subscriptions,
      Account viewer) {
    EntityCollector entities = new EntityCollector(world, viewer);
    history.forEach(one -> entities.add(one.peer()));
    subscriptions.forEach(one -> entities.add(channel(one)));
    long missing =
        subscriptions.stream().mapToLong(world.payments().subscriptions()::missing).sum();
    return TlObject.named("payments.starsStatus")
        .set("balance", amount(world.payments().stars().balance(peer)))
        .set("history", history.stream().map(this::transaction).toList())
        .set("next_offset", next)
        .set("subscriptions", subscriptions.stream().map(this::subscription).toList())
        .set("subscriptions_missing_balance", missing == 0 ? null : missing)
        .set("chats", entities.chats())
        .set("users", entities.users())
        .build();
  }

  /** A bare number up to layer 194. */
  static TlObject amount(long stars) {
    return TlObject.of("starsAmount", "amount", stars, "nanos", 0);
  }

  private TlObject transaction(StarsTransaction one) {
    TlObject stars = amount(one.amount());
    return TlObject.named("starsTransaction")
        .set("id", one.id())
        // amount from layer 206 on
        .set("stars", stars)
        .set("amount", stars)
        .set("date", Epoch.seconds(one.date()))
        .set("peer", TlObject.of("starsTransactionPeer", "peer", peer(one.peer())))
        .set("subscription_period", (int) one.period().toSeconds())
        .build();
  }

  private TlObject subscription(Subscription one) {
    return TlObject.named("starsSubscription")
        .set("canceled", one.canceled())
        .set("can_refulfill", world.payments().subscriptions().canRefulfill(one))
        .set("missing_balance", world.payments().subscriptions().missing(one) > 0)
        .set("id", one.id())
        .set("peer", peer(channel(one)))
        .set("until_date", Epoch.seconds(one.untilDate()))
        .set("pricing", InviteView.pricing(one.pricing()))
        .set("chat_invite_hash", one.hash())
        .build();
  }

  private static Peer channel(Subscription one) {
    return new Peer(ChatKind.CHANNEL, one.chatId());
  }

  private static TlObject peer(Peer peer) {
    return peer.isUser()
        ? TlObject.of("peerUser", "user_id", peer.id())
        : TlObject.of("peerChannel", "channel_id", peer.id());
  }
}
