// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.account;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.UserView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;

/** Gives the caller another username. */
public final class UpdateUsername extends Method<UpdateUsername.Request> {
  record Request(String username) {}

  private final World world;

  public UpdateUsername(World world) {
    super("account.updateUsername", Request.class, Access.USERS);
    this.world = world;
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Account account =
        world.accountManagement().profiles().setUsername(caller.account(), request.username());
    return UserView.of(account, account);
  }
}
