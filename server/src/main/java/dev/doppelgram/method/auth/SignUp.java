// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.auth;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.LoginView;
import dev.doppelgram.world.Logins;

/** Makes an account for a phone whose code was right. */
public final class SignUp extends Method<SignUp.Request> {
  record Request(String phoneNumber, String phoneCodeHash, String firstName, String lastName) {}

  private final Logins logins;

  public SignUp(Logins logins) {
    super("auth.signUp", Request.class, Access.ANYONE);
    this.logins = logins;
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    return LoginView.authorization(
        logins.signUp(
            caller.authKeyId(),
            request.phoneNumber(),
            request.phoneCodeHash(),
            request.firstName(),
            request.lastName(),
            caller.realTime()));
  }
}
