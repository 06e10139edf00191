// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.users;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.UserFullView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;

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
    Account account = peers.known(request.id(), caller.account());
    if (account == null) {
      throw new RpcError(ErrorType.USER_ID_INVALID);
    }
    return UserFullView.of(account, caller.account(), world, caller.resultType());
  }
}
