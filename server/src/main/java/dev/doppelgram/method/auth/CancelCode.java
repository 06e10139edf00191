// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.auth;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.world.Logins;

/** Gives up a login: its code is good for nothing then. */
public final class CancelCode extends Method<CancelCode.Request> {
  record Request(String phoneNumber, String phoneCodeHash) {}

  private final Logins logins;

  public CancelCode(Logins logins) {
    super("auth.cancelCode", Request.class, Access.ANYONE);
    this.logins = logins;
  }

  @Override
  public Boolean call(Request request, Caller caller) {
    logins.cancelCode(
        caller.authKeyId(), request.phoneNumber(), request.phoneCodeHash(), caller.realTime());
    return true;
  }
}
