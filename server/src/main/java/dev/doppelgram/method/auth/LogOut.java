// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.auth;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.view.LoginView;
import dev.doppelgram.world.Authorizations;

/** Ends the login of the key; all sessions of the key are anonymous then. */
public final class LogOut extends Method<LogOut.Request> {
  record Request() {}

  private final Authorizations authorizations;

  public LogOut(Authorizations authorizations) {
    super("auth.logOut", Request.class, Access.ANYONE);
    this.authorizations = authorizations;
  }

  @Override
  public Object call(Request request, Caller caller) {
    authorizations.logOut(caller.authKeyId());
    return LoginView.loggedOut(caller.resultType());
  }
}
