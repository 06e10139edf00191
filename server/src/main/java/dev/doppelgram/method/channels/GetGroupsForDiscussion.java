// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.channels;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.ChatView;
import dev.doppelgram.world.World;

/** The groups that could be the place to discuss a channel. */
public final class GetGroupsForDiscussion extends Method<GetGroupsForDiscussion.Request> {
  record Request() {}

  private final World world;

  public GetGroupsForDiscussion(World world) {
    super("channels.getGroupsForDiscussion", Request.class, Access.USERS);
    this.world = world;
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    return ChatView.list(
        world.chatManagement().chatLists().forDiscussion(caller.account()),
        world,
        caller.account());
  }
}
