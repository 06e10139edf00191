// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.auth;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.world.World;

/** Ends all other logins. */
public final class ResetAuthorizations extends Method<ResetAuthorizations.Request> {
  record Request() {}

  private final World world;

  public ResetAuthorizations(World world) {
    super("auth.resetAuthorizations", Request.class, Access.USERS);
    this.world = world;
  }

  @Override
  public Boolean call(Request request, Caller caller) {
    world.auth().authorizations().revokeOthers(caller.account(), caller.authKeyId());
    return true;
  }
}
