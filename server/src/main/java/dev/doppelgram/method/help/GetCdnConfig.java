// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.help;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.ConfigView;

/** The keys of the servers that lend out files: none. */
public final class GetCdnConfig extends Method<GetCdnConfig.Request> {
  record Request() {}

  public GetCdnConfig() {
    super("help.getCdnConfig", Request.class, Access.ANYONE);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    return ConfigView.cdnConfig();
  }
}
