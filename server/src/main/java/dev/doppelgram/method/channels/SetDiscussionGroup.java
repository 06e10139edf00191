// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.channels;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import org.jspecify.annotations.Nullable;

/** Says in which supergroup a channel is discussed, if in any. */
public final class SetDiscussionGroup extends Method<SetDiscussionGroup.Request> {
  record Request(TlObject broadcast, TlObject group) {}

  private final World world;
  private final Peers peers;

  public SetDiscussionGroup(World world) {
    super("channels.setDiscussionGroup", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
  }

  @Override
  public boolean pushesToCaller() {
    return true;
  }

  @Override
  public Boolean call(Request request, Caller caller) {
    Account account = caller.account();
    Chat broadcast = named(request.broadcast(), account);
    Chat group = named(request.group(), account);
    world.chatManagement().discussionGroups().link(account, broadcast, group);
    return true;
  }

  private @Nullable Chat named(TlObject input, Account caller) {
    return input.is("inputChannelEmpty") ? null : peers.openChannel(input, caller);
  }
}
