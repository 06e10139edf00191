// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.auth;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.ConfigView;
import dev.doppelgram.world.World;

/** Copies a login for a key on another data centre. */
public final class ExportAuthorization extends Method<ExportAuthorization.Request> {
  record Request(int dcId) {}

  private final World world;
  private final ConfigView config;

  public ExportAuthorization(World world, ConfigView config) {
    super("auth.exportAuthorization", Request.class, Access.ACCOUNTS);
    this.world = world;
    this.config = config;
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    byte[] bytes =
        world
            .auth()
            .exportedLogins()
            .export(caller.account(), request.dcId(), config.dc(caller.dc()), caller.realTime());
    return TlObject.of("auth.exportedAuthorization", "id", caller.account().id(), "bytes", bytes);
  }
}
