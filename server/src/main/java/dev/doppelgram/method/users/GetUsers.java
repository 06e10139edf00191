// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.users;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.UserView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import java.util.List;

/** Accounts, by whatever the client names them with. */
public final class GetUsers extends Method<GetUsers.Request> {
  record Request(List<TlObject> id) {}

  private final Peers peers;

  public GetUsers(World world) {
    super("users.getUsers", Request.class, Access.ACCOUNTS);
    this.peers = new Peers(world);
  }

  @Override
  public List<TlObject> call(Request request, Caller caller) {
    return request.id().stream().map(user -> user(user, caller.account())).toList();
  }

  private TlObject user(TlObject input, Account caller) {
    Account account = peers.known(input, caller);
    return account == null
        ? UserView.empty(input.has("user_id") ? input.number("user_id") : 0)
        : UserView.of(account, caller);
  }
}
