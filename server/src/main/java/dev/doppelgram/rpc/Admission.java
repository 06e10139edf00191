// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.Authorization;

/** Who may call what. */
final class Admission {
  private Admission() {}

  /**
   * Lets a call pass whose caller may make it.
   *
   * @param unbound whether its key is a temporary one that is bound to no permanent one
   * @throws RpcError if the API says no
   */
  static void admit(Access access, boolean unbound, Authorization authorization) {
    if (access == Access.ANY_KEY) {
      return;
    }
    if (unbound) {
      throw new RpcError(ErrorType.AUTH_KEY_PERM_EMPTY);
    }
    if (access == Access.ANYONE) {
      return;
    }
    if (authorization instanceof Authorization.PasswordDue) {
      throw new RpcError(ErrorType.SESSION_PASSWORD_NEEDED);
    }
    if (authorization instanceof Authorization.Revoked) {
      throw new RpcError(ErrorType.SESSION_REVOKED);
    }
    if (!(authorization instanceof Authorization.LoggedIn loggedIn)) {
      throw new RpcError(ErrorType.AUTH_KEY_UNREGISTERED);
    }
    if (loggedIn.account().isDeleted()) {
      throw new RpcError(ErrorType.USER_DEACTIVATED);
    }
    if (access == Access.USERS && loggedIn.account().isBot()) {
      throw new RpcError(ErrorType.BOT_METHOD_INVALID);
    }
  }
}
