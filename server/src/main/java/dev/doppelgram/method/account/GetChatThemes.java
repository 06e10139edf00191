// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.account;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.EmptyView;

/** The themes that chats may have: none. */
public final class GetChatThemes extends Method<GetChatThemes.Request> {
  record Request() {}

  public GetChatThemes() {
    super("account.getChatThemes", Request.class, Access.USERS);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    return EmptyView.chatThemes(caller.resultType());
  }
}
