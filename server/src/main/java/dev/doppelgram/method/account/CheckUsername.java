// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.account;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.world.World;

/** Whether a username is free. */
public final class CheckUsername extends Method<CheckUsername.Request> {
  record Request(String username) {}

  private final World world;

  public CheckUsername(World world) {
    super("account.checkUsername", Request.class, Access.USERS);
    this.world = world;
  }

  @Override
  public Boolean call(Request request, Caller caller) {
    return world.accountManagement().profiles().isFree(request.username());
  }
}
