// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.help;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.AppConfigView;
import org.jspecify.annotations.Nullable;

/** The limits of accounts, for apps; from layer 153 on only when they changed. */
public final class GetAppConfig extends Method<GetAppConfig.Request> {
  record Request(@Nullable Integer hash) {}

  public GetAppConfig() {
    super("help.getAppConfig", Request.class, Access.ANYONE);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    int known = request.hash() == null ? 0 : request.hash();
    return AppConfigView.of(caller.resultType(), known);
  }
}
