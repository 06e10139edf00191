// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.auth;

import dev.doppelgram.method.account.Logins;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;

/** Lets another device in. */
public final class AcceptLoginToken extends Method<AcceptLoginToken.Request> {
  record Request(byte[] token) {}

  private final World world;
  private final Logins logins;

  public AcceptLoginToken(World world, Logins logins) {
    super("auth.acceptLoginToken", Request.class, Access.USERS);
    this.world = world;
    this.logins = logins;
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    long key =
        world.auth().loginTokens().accept(caller.account(), request.token(), caller.realTime());
    return logins.on(key, caller.account(), caller.now());
  }
}
