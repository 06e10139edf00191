// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.auth;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.LoginView;
import dev.doppelgram.world.Logins;
import dev.doppelgram.world.model.Dcs;

/** Starts a login by phone; the api_id may be any. */
public final class SendCode extends Method<SendCode.Request> {
  record Request(String phoneNumber) {}

  private final Logins logins;

  public SendCode(Logins logins) {
    super("auth.sendCode", Request.class, Access.ANYONE);
    this.logins = logins;
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    return LoginView.sentCode(
        logins.sendCode(
            caller.authKeyId(), request.phoneNumber(), Dcs.number(caller.dc()), caller.realTime()));
  }
}
