// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.DialogView;
import dev.doppelgram.world.World;
import java.util.List;

/** The chats that the caller has pinned: none, because nothing here pins one. */
public final class GetPinnedDialogs extends Method<GetPinnedDialogs.Request> {

  record Request() {}

  private final World world;
  private final DialogView view;

  public GetPinnedDialogs(World world) {
    super("messages.getPinnedDialogs", Request.class, Access.USERS);
    this.world = world;
    this.view = new DialogView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    return view.peerDialogs(
        List.of(), world.boxes().state(caller.account(), caller.now()), caller.account());
  }
}
