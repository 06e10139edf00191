// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.channels;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.method.peer.WantedMessages;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.HistoryView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import java.time.Instant;
import java.util.List;

/** Messages of a channel or supergroup by their numbers. */
public final class GetMessages extends Method<GetMessages.Request> {

  record Request(TlObject channel, List<TlObject> id) {}

  private final World world;
  private final Peers peers;
  private final HistoryView view;

  public GetMessages(World world) {
    super("channels.getMessages", Request.class, Access.ACCOUNTS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new HistoryView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Account self = caller.account();
    Chat channel = peers.channel(request.channel(), self);
    if (request.id().isEmpty()) {
      throw new RpcError(ErrorType.MESSAGE_IDS_EMPTY);
    }
    Instant now = caller.now();
    return view.ofChannel(
        channel,
        WantedMessages.of(
            request.id(), ids -> world.messaging().histories().inChannel(self, channel, ids, now)),
        self);
  }
}
