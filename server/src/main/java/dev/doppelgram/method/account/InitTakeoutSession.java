// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.account;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;

/** Begins a takeout session, which waits for nobody's consent here. */
public final class InitTakeoutSession extends Method<InitTakeoutSession.Request> {
  record Request() {}

  public InitTakeoutSession() {
    super("account.initTakeoutSession", Request.class, Access.USERS);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    return TlObject.of("account.takeout", "id", caller.account().id());
  }
}
