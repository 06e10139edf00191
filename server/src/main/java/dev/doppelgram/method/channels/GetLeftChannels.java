// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.channels;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.ChatView;
import dev.doppelgram.world.World;

/** The channels and supergroups that the caller has left, within a takeout session. */
public final class GetLeftChannels extends Method<GetLeftChannels.Request> {
  record Request(int offset) {}

  private final World world;

  public GetLeftChannels(World world) {
    super("channels.getLeftChannels", Request.class, Access.USERS);
    this.world = world;
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    if (!caller.inTakeout()) {
      throw new RpcError(ErrorType.TAKEOUT_REQUIRED);
    }
    return ChatView.list(
        world.chatManagement().chatLists().left(caller.account(), request.offset()),
        world,
        caller.account());
  }
}
