// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.channels;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.UpdatesView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.JoinResult;
import java.time.Instant;

/** Joins a public channel or supergroup, or asks to be let in. */
public final class JoinChannel extends Method<JoinChannel.Request> {
  record Request(TlObject channel) {}

  private final World world;
  private final Peers peers;
  private final UpdatesView view;

  public JoinChannel(World world) {
    super("channels.joinChannel", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new UpdatesView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Chat chat = peers.channel(request.channel(), caller.account());
    Instant now = caller.now();
    JoinResult admission = world.chatManagement().arrivals().join(caller.account(), chat, now);
    if (admission instanceof JoinResult.Joined joined) {
      return view.joinResult(
          joined.chat(), joined.events(), caller.account(), now, caller.resultType());
    }
    throw new RpcError(ErrorType.INVITE_REQUEST_SENT);
  }
}
