// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.auth;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.world.Logins;
import java.time.InstantSource;

/** Gives up a login: its code is good for nothing then. */
public final class CancelCode extends Method<CancelCode.Request> {
  record Request(String phoneNumber, String phoneCodeHash) {}

  private final Logins logins;
  private final InstantSource realTime;

  public CancelCode(Logins logins, InstantSource realTime) {
    super("auth.cancelCode", Request.class, Access.ANYONE);
    this.logins = logins;
    this.realTime = realTime;
  }

  @Override
  public Boolean call(Request request, Caller caller) {
    logins.cancelCode(
        caller.authKeyId(), request.phoneNumber(), request.phoneCodeHash(), realTime.instant());
    return true;
  }
}
