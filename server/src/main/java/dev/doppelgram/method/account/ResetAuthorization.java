// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.account;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.world.World;

/** Ends another login. */
public final class ResetAuthorization extends Method<ResetAuthorization.Request> {
  record Request(long hash) {}

  private final World world;

  public ResetAuthorization(World world) {
    super("account.resetAuthorization", Request.class, Access.USERS);
    this.world = world;
  }

  @Override
  public Boolean call(Request request, Caller caller) {
    world.auth().authorizations().revoke(caller.account(), caller.authKeyId(), request.hash());
    return true;
  }
}
