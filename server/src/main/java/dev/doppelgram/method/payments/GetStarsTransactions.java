// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.payments;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.StarsView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.StarsTransaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where Stars came from and went to, in pages. */
public final class GetStarsTransactions extends Method<GetStarsTransactions.Request> {
  record Request(
      TlObject peer,
      boolean inbound,
      boolean outbound,
      boolean ascending,
      @Nullable String subscriptionId,
      String offset,
      @Nullable Integer limit) {}

  private static final int LONGEST = 100;

  private final World world;
  private final StarsPeers peers;
  private final StarsView view;

  public GetStarsTransactions(World world) {
    super("payments.getStarsTransactions", Request.class, Access.ACCOUNTS);
    this.world = world;
    this.peers = new StarsPeers(world);
    this.view = new StarsView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Peer peer = peers.of(request.peer(), caller.account());
    List<StarsTransaction> all = new ArrayList<>(world.payments().stars().transactions(peer));
    all.removeIf(one -> !isWanted(one, request));
    if (request.ascending()) {
      Collections.reverse(all);
    }
    int begin = Math.min(offset(request.offset()), all.size());
    int limit = request.limit() == null ? LONGEST : request.limit();
    int end = Math.min(begin + Math.max(0, Math.min(limit, LONGEST)), all.size());
    String next = end < all.size() ? String.valueOf(end) : null;
    return view.status(peer, all.subList(begin, end), next, List.of(), caller.account());
  }

  private static boolean isWanted(StarsTransaction one, Request request) {
    boolean direction = one.amount() > 0 ? !request.outbound() : !request.inbound();
    boolean both = request.inbound() && request.outbound();
    String subscription = request.subscriptionId();
    return (direction || both)
        && (subscription == null || subscription.equals(one.subscriptionId()));
  }

  private static int offset(String offset) {
    try {
      return offset.isEmpty() ? 0 : Math.max(0, Integer.parseInt(offset));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
