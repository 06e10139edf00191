// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.langpack;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.EmptyView;

/** The texts of an app that changed: none. */
public final class GetDifference extends Method<GetDifference.Request> {
  record Request(String langCode, int fromVersion) {}

  public GetDifference() {
    super("langpack.getDifference", Request.class, Access.ANYONE);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    return EmptyView.langPack(request.langCode(), request.fromVersion());
  }
}
