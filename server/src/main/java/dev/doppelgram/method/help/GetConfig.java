// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.help;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.ConfigView;

/** Where the server is, and the limits that clients heed. */
public final class GetConfig extends Method<GetConfig.Request> {
  record Request() {}

  private final ConfigView view;

  public GetConfig(ConfigView view) {
    super("help.getConfig", Request.class, Access.ANY_KEY);
    this.view = view;
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    return view.config(caller.dc(), caller.localAddress(), caller.realTime());
  }
}
