// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.UpdatesView;
import dev.doppelgram.world.Messages;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Peer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes a text in a chat, or to somebody. */
public final class SendMessage extends Method<SendMessage.Request> {

  /**
   * What is read of the call.
   *
   * @param replyToMsgId before layer 160
   * @param replyTo from layer 160 on
   */
  record Request(
      TlObject peer,
      String message,
      long randomId,
      @Nullable Integer replyToMsgId,
      @Nullable TlObject replyTo) {}

  private final World world;
  private final Peers peers;
  private final UpdatesView view;

  public SendMessage(World world) {
    super("messages.sendMessage", Request.class, Access.ACCOUNTS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new UpdatesView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Peer peer = peers.peer(request.peer(), caller.account());
    Instant now = caller.now();
    Messages.Draft draft =
        new Messages.Draft(request.message(), replyToId(request), request.randomId());
    Messages.Sent sent = world.messages().send(caller.account(), peer, draft, now);
    return view.sent(sent, request.randomId(), caller.account(), now);
  }

  /** A reply to a story or to a topic of direct messages is none to a message of this world. */
  private static int replyToId(Request request) {
    TlObject replyTo = request.replyTo();
    if (replyTo != null && replyTo.is("inputReplyToMessage")) {
      return (int) replyTo.number("reply_to_msg_id");
    }
    return request.replyToMsgId() == null ? 0 : request.replyToMsgId();
  }
}
