// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.auth;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.LoginView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Authorization;
import org.jspecify.annotations.Nullable;

/** Answers to a client that waits for another device to let it in. */
final class LoginTokenAnswers {
  private LoginTokenAnswers() {}

  /**
   * That the login is done; null if it is not.
   *
   * @throws RpcError SESSION_PASSWORD_NEEDED
   */
  static @Nullable TlObject success(World world, Caller caller) {
    Authorization authorization = world.auth().authorizations().of(caller.authKeyId());
    if (authorization instanceof Authorization.PasswordDue) {
      throw new RpcError(ErrorType.SESSION_PASSWORD_NEEDED);
    }
    return authorization instanceof Authorization.LoggedIn loggedIn
        ? TlObject.of(
            "auth.loginTokenSuccess", "authorization", LoginView.authorization(loggedIn.account()))
        : null;
  }
}
