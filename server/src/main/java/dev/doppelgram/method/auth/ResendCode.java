// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.auth;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.LoginView;
import dev.doppelgram.world.Logins;

/** Sends a login code in the other way that there is. */
public final class ResendCode extends Method<ResendCode.Request> {
  record Request(String phoneNumber, String phoneCodeHash) {}

  private final Logins logins;

  public ResendCode(Logins logins) {
    super("auth.resendCode", Request.class, Access.ANYONE);
    this.logins = logins;
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    return LoginView.sentCode(
        logins.resendCode(
            caller.authKeyId(), request.phoneNumber(), request.phoneCodeHash(), caller.realTime()));
  }
}
