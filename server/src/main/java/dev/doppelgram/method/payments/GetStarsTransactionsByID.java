// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.payments;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.StarsView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Peer;
import java.util.List;

/** Some of the places where Stars came from and went to. */
public final class GetStarsTransactionsByID extends Method<GetStarsTransactionsByID.Request> {
  record Request(TlObject peer, List<TlObject> id) {}

  private final World world;
  private final StarsPeers peers;
  private final StarsView view;

  public GetStarsTransactionsByID(World world) {
    super("payments.getStarsTransactionsByID", Request.class, Access.ACCOUNTS);
    this.world = world;
    this.peers = new StarsPeers(world);
    this.view = new StarsView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Peer peer = peers.of(request.peer(), caller.account());
    List<String> ids = request.id().stream().map(one -> one.string("id")).toList();
    return view.status(
        peer,
        world.payments().stars().transactions(peer).stream()
            .filter(one -> ids.contains(one.id()))
            .toList(),
        null,
        List.of(),
        caller.account());
  }
}
