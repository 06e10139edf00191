// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.HistoryView;
import dev.doppelgram.world.Histories;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.BoxEntry;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.Peer;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Messages of a chat that match, newest first, in pages. */
public final class Search extends Method<Search.Request> {
  record Request(
      TlObject peer,
      String q,
      @Nullable TlObject fromId,
      TlObject filter,
      int minDate,
      int maxDate,
      int offsetId,
      int addOffset,
      int limit,
      int maxId,
      int minId) {}

  private final World world;
  private final Peers peers;
  private final HistoryView view;

  public Search(World world) {
    super("messages.search", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new HistoryView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Account self = caller.account();
    Peer peer = peers.readPeer(request.peer(), self);
    Histories.Span span =
        new Histories.Span(
            request.offsetId(),
            0,
            request.addOffset(),
            request.limit(),
            request.maxId(),
            request.minId());
    Predicate<BoxEntry> meant = meant(request, self);
    return view.page(
        world.messaging().histories().search(self, peer, meant, span, caller.now()), self);
  }

  private Predicate<BoxEntry> meant(Request request, Account self) {
    Long from = from(request, self);
    String query = request.q().toLowerCase(Locale.ROOT);
    MessageFilter filter = MessageFilter.of(request.filter().name());
    return entry -> {
      long date = entry.message().date().getEpochSecond();
      return entry.message().content() instanceof Message.Text text
          && text.text().toLowerCase(Locale.ROOT).contains(query)
          && (from == null || entry.message().fromId() == from)
          && (request.minDate() == 0 || date > request.minDate())
          && (request.maxDate() == 0 || date < request.maxDate())
          && filter.takes(entry.message());
    };
  }

  private @Nullable Long from(Request request, Account self) {
    if (request.fromId() == null || request.fromId().is("inputPeerEmpty")) {
      return null;
    }
    Peer from = peers.peer(request.fromId(), self);
    if (!from.isUser()) {
      throw new RpcError(ErrorType.FROM_PEER_INVALID);
    }
    return from.id();
  }
}
