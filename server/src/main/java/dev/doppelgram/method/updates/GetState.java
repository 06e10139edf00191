// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.updates;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.DifferenceView;
import dev.doppelgram.world.World;

/** Where the caller is in its box. */
public final class GetState extends Method<GetState.Request> {
  record Request() {}

  private final World world;

  public GetState(World world) {
    super("updates.getState", Request.class, Access.ACCOUNTS);
    this.world = world;
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    return DifferenceView.state(world.boxes().state(caller.account(), caller.now()));
  }
}
