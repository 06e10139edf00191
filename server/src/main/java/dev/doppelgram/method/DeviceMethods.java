// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import dev.doppelgram.authkey.TemporaryKeys;
import dev.doppelgram.method.account.GetAuthorizations;
import dev.doppelgram.method.account.Logins;
import dev.doppelgram.method.account.ResetAuthorization;
import dev.doppelgram.method.auth.AcceptLoginToken;
import dev.doppelgram.method.auth.ExportAuthorization;
import dev.doppelgram.method.auth.ExportLoginToken;
import dev.doppelgram.method.auth.ImportAuthorization;
import dev.doppelgram.method.auth.ImportLoginToken;
import dev.doppelgram.method.auth.ResetAuthorizations;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.view.ConfigView;
import dev.doppelgram.world.World;
import java.util.List;

/** Logins on several devices and data centres. */
final class DeviceMethods {
  private DeviceMethods() {}

  static List<Method<?>> of(World world, ConfigView config, TemporaryKeys keys) {
    Logins logins = new Logins(world, keys);
    return List.of(
        new AcceptLoginToken(world, logins),
        new ExportAuthorization(world, config),
        new ExportLoginToken(world),
        new GetAuthorizations(logins),
        new ImportAuthorization(world),
        new ImportLoginToken(world),
        new ResetAuthorization(world),
        new ResetAuthorizations(world));
  }
}
