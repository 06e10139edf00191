// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.EmptyView;

/** What a link in a text leads to: nothing is fetched from anywhere. */
public final class GetWebPagePreview extends Method<GetWebPagePreview.Request> {
  record Request(String message) {}

  public GetWebPagePreview() {
    super("messages.getWebPagePreview", Request.class, Access.ACCOUNTS);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    if (request.message().isBlank()) {
      throw new RpcError(ErrorType.MESSAGE_EMPTY);
    }
    return EmptyView.webPagePreview(caller.resultType());
  }
}
