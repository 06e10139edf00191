// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.UpdatesView;
import dev.doppelgram.world.World;

/** What the caller has begun to write anywhere. */
public final class GetAllDrafts extends Method<GetAllDrafts.Request> {
  record Request() {}

  private final World world;
  private final UpdatesView view;

  public GetAllDrafts(World world) {
    super("messages.getAllDrafts", Request.class, Access.USERS);
    this.world = world;
    this.view = new UpdatesView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    return view.drafts(
        world.messaging().messageActions().drafts().of(caller.account()),
        caller.account(),
        caller.now());
  }
}
