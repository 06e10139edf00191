// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.langpack;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.EmptyView;

/** The texts of an app in a language: none. */
public final class GetLangPack extends Method<GetLangPack.Request> {
  record Request(String langCode) {}

  public GetLangPack() {
    super("langpack.getLangPack", Request.class, Access.ANYONE);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    return EmptyView.langPack(request.langCode(), 0);
  }
}
