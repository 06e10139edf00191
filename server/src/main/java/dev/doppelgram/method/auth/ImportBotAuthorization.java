// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.auth;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.LoginView;
import dev.doppelgram.world.Logins;
import dev.doppelgram.world.model.Dcs;

/** Logs in a bot by its token; the api_id may be any. */
public final class ImportBotAuthorization extends Method<ImportBotAuthorization.Request> {
  record Request(String botAuthToken) {}

  private final Logins logins;

  public ImportBotAuthorization(Logins logins) {
    super("auth.importBotAuthorization", Request.class, Access.ANYONE);
    this.logins = logins;
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    return LoginView.authorization(
        logins.logInBot(caller.authKeyId(), request.botAuthToken(), Dcs.number(caller.dc())));
  }
}
