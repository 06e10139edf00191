// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.UpdatesView;

/** Whether the caller's paid reactions show its name: nobody has asked for that. */
public final class GetPaidReactionPrivacy extends Method<GetPaidReactionPrivacy.Request> {
  record Request() {}

  public GetPaidReactionPrivacy() {
    super("messages.getPaidReactionPrivacy", Request.class, Access.USERS);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    return UpdatesView.none(caller.now());
  }
}
