// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.users;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.UserFullView;
import dev.doppelgram.world.World;

/** All that there is to know of an account. */
public final class GetFullUser extends Method<GetFullUser.Request> {
  record Request(TlObject id) {}

  private final World world;
  private final Peers peers;

  public GetFullUser(World world) {
    super("users.getFullUser", Request.class, Access.ACCOUNTS);
    this.world = world;
    this.peers = new Peers(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    return UserFullView.of(
        peers.user(request.id(), caller.account()),
        caller.account(),
        world.chats(),
        caller.resultType());
  }
}
