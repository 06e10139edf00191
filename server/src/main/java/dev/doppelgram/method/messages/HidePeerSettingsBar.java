// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;

/** Dismisses what a client offers to do about a chat. */
public final class HidePeerSettingsBar extends Method<HidePeerSettingsBar.Request> {
  record Request(TlObject peer) {}

  private final World world;
  private final Peers peers;

  public HidePeerSettingsBar(World world) {
    super("messages.hidePeerSettingsBar", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
  }

  @Override
  public Boolean call(Request request, Caller caller) {
    world
        .accountManagement()
        .actionBars()
        .hide(caller.account(), peers.readPeer(request.peer(), caller.account()));
    return true;
  }
}
