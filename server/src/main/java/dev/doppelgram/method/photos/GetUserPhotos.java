// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.photos;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.UserView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import java.util.List;

/** The photos of a user: none. */
public final class GetUserPhotos extends Method<GetUserPhotos.Request> {
  record Request(TlObject userId) {}

  private final Peers peers;

  public GetUserPhotos(World world) {
    super("photos.getUserPhotos", Request.class, Access.ACCOUNTS);
    this.peers = new Peers(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Account account = peers.user(request.userId(), caller.account());
    return TlObject.of(
        "photos.photos",
        "photos",
        List.of(),
        "users",
        List.of(UserView.of(account, caller.account())));
  }
}
