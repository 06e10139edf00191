// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.channels;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.ChatView;
import dev.doppelgram.world.World;

/** The channels and supergroups in which the least happens: what to leave to join others. */
public final class GetInactiveChannels extends Method<GetInactiveChannels.Request> {
  record Request() {}

  private final World world;

  public GetInactiveChannels(World world) {
    super("channels.getInactiveChannels", Request.class, Access.USERS);
    this.world = world;
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    return ChatView.inactive(
        world.chatManagement().chatLists().inactive(caller.account()), world, caller.account());
  }
}
