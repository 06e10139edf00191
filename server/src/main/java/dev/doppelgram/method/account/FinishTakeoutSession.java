// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.account;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;

/** Ends a takeout session. */
public final class FinishTakeoutSession extends Method<FinishTakeoutSession.Request> {
  record Request() {}

  public FinishTakeoutSession() {
    super("account.finishTakeoutSession", Request.class, Access.USERS);
  }

  @Override
  public Boolean call(Request request, Caller caller) {
    if (!caller.inTakeout()) {
      throw new RpcError(ErrorType.TAKEOUT_REQUIRED);
    }
    return true;
  }
}
