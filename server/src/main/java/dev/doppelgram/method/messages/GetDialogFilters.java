// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.view.EmptyView;

/** The caller's folders: none. */
public final class GetDialogFilters extends Method<GetDialogFilters.Request> {
  record Request() {}

  public GetDialogFilters() {
    super("messages.getDialogFilters", Request.class, Access.USERS);
  }

  @Override
  public Object call(Request request, Caller caller) {
    return EmptyView.dialogFilters(caller.resultType());
  }
}
