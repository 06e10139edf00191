// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.UpdatesView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.WorldEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what one thinks of a message. */
public final class SendReaction extends Method<SendReaction.Request> {

  /**
   * What is read of the call.
   *
   * @param reaction a text up to layer 144, and then a vector of TL {@code Reaction}
   */
  record Request(TlObject peer, int msgId, @Nullable Object reaction) {}

  private final World world;
  private final Peers peers;
  private final UpdatesView view;

  public SendReaction(World world) {
    super("messages.sendReaction", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new UpdatesView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Account self = caller.account();
    Peer peer = peers.peer(request.peer(), self);
    List<WorldEvent> events =
        world
            .messaging()
            .messageActions()
            .reactions()
            .react(self, peer, request.msgId(), emoticon(request.reaction()), caller.now());
    return view.of(events, self, caller.now());
  }

  private static @Nullable String emoticon(@Nullable Object reaction) {
    if (!(reaction instanceof List<?> all)) {
      return (String) reaction;
    }
    if (all.isEmpty()) {
      return null;
    }
    TlObject first = (TlObject) all.get(0);
    if (first.is("reactionEmpty")) {
      return null;
    }
    if (all.size() > 1 || !first.is("reactionEmoji")) {
      throw new RpcError(ErrorType.REACTION_INVALID);
    }
    return first.string("emoticon");
  }
}
