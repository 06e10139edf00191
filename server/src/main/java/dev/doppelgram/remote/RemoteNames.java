// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.remote;

import dev.doppelgram.control.AccountSnapshot;
import dev.doppelgram.control.KnownNames;
import dev.doppelgram.observe.Names;
import dev.doppelgram.tl.Schema;
import java.util.Collection;

/** The accounts of a server elsewhere, and the methods of the schema. */
final class RemoteNames implements Names {
  private final RemoteWorld world;

  RemoteNames(HttpApi api) {
    world = new RemoteWorld(api);
  }

  @Override
  public void checkMethod(String method) {
    Schema schema = Schema.telegram();
    if (!schema.isMethod(method)) {
      throw new IllegalArgumentException(
          "no layer has a method «" + method + "»" + KnownNames.hint(method, schema.methods()));
    }
  }

  @Override
  public void checkAccount(String account) {
    world.account(account);
  }

  @Override
  public Collection<String> accounts() {
    return world.accounts().stream().map(AccountSnapshot::name).toList();
  }
}
