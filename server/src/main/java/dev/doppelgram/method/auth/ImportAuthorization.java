// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.auth;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.LoginView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Dcs;

/** Logs in a key with a copy of another login. */
public final class ImportAuthorization extends Method<ImportAuthorization.Request> {
  record Request(long id, byte[] bytes) {}

  private final World world;

  public ImportAuthorization(World world) {
    super("auth.importAuthorization", Request.class, Access.ANYONE);
    this.world = world;
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    return LoginView.authorization(
        world
            .auth()
            .exportedLogins()
            .copy(
                caller.authKeyId(),
                request.id(),
                request.bytes(),
                Dcs.number(caller.dc()),
                caller.realTime()));
  }
}
