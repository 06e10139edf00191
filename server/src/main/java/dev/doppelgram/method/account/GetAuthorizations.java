// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.account;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.AuthorizationsView;

/** The caller's logins. */
public final class GetAuthorizations extends Method<GetAuthorizations.Request> {
  record Request() {}

  private final Logins logins;

  public GetAuthorizations(Logins logins) {
    super("account.getAuthorizations", Request.class, Access.USERS);
    this.logins = logins;
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    return AuthorizationsView.list(logins.of(caller.account(), caller.authKeyId(), caller.now()));
  }
}
