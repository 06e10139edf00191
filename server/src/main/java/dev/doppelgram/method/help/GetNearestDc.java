// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.help;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.ConfigView;

/** The dc that is nearest: the one that was asked. */
public final class GetNearestDc extends Method<GetNearestDc.Request> {
  record Request() {}

  private final ConfigView view;

  public GetNearestDc(ConfigView view) {
    super("help.getNearestDc", Request.class, Access.ANY_KEY);
    this.view = view;
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    return view.nearestDc(caller.dc());
  }
}
