// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.auth;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.LoginView;
import dev.doppelgram.world.Logins;
import dev.doppelgram.world.model.SignIn.LoggedIn;
import org.jspecify.annotations.Nullable;

/** Ends a login by phone with its code. */
public final class SignIn extends Method<SignIn.Request> {
  record Request(String phoneNumber, String phoneCodeHash, @Nullable String phoneCode) {}

  private final Logins logins;

  public SignIn(Logins logins) {
    super("auth.signIn", Request.class, Access.ANYONE);
    this.logins = logins;
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    var outcome =
        logins.signIn(
            caller.authKeyId(),
            request.phoneNumber(),
            request.phoneCodeHash(),
            request.phoneCode(),
            caller.realTime());
    return outcome instanceof LoggedIn loggedIn
        ? LoginView.authorization(loggedIn.account())
        : LoginView.signUpRequired();
  }
}
