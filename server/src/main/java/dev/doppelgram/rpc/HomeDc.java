// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Dcs;
import org.jspecify.annotations.Nullable;

/** What accounts are served on data centres that they do not live on: logins, files, config. */
final class HomeDc {
  private static final int MIGRATE = 303;

  private HomeDc() {}

  /**
   * Refuses what an account can do at its home only.
   *
   * @throws RpcError USER_MIGRATE_X
   */
  static void refuseElsewhere(String method, @Nullable Account account, int dc, Dcs dcs) {
    if (account == null || !dcs.several() || dcs.homeOf(account) == dc) {
      return;
    }
    String namespace = method.substring(0, method.indexOf('.') + 1);
    boolean everywhere =
        switch (namespace) {
          case "help.", "langpack.", "upload." -> true;
          case "auth." ->
              !method.equals("auth.acceptLoginToken") && !method.equals("auth.resetAuthorizations");
          default -> false;
        };
    if (!everywhere) {
      throw new RpcError(MIGRATE, "USER_MIGRATE_" + dcs.homeOf(account));
    }
  }

  /** Whether an error sends a client to the data centre that it has come to. */
  static boolean leadsTo(int dc, int code, String type) {
    return code == MIGRATE && type.endsWith("_MIGRATE_" + dc);
  }
}
