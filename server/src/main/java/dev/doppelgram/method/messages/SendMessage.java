// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.method.peer.MessageInputs;
import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.UpdatesView;
import dev.doppelgram.world.Messages;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.MessageTraits;
import dev.doppelgram.world.model.Peer;
import java.util.List;
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
      boolean silent,
      boolean clearDraft,
      @Nullable Integer replyToMsgId,
      @Nullable TlObject replyTo,
      @Nullable TlObject replyMarkup,
      @Nullable List<TlObject> entities,
      @Nullable Integer scheduleDate) {}

  private final World world;
  private final Peers peers;
  private final MessageInputs inputs;
  private final UpdatesView view;

  public SendMessage(World world) {
    super("messages.sendMessage", Request.class, Access.ACCOUNTS);
    this.world = world;
    this.peers = new Peers(world);
    this.inputs = new MessageInputs(world);
    this.view = new UpdatesView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Account self = caller.account();
    Peer peer = peers.peer(request.peer(), self);
    MessageInputs.refuseIfScheduled(request.scheduleDate(), self);
    Messages.Draft draft =
        new Messages.Draft(
            request.message(),
            MessageInputs.replyToId(request.replyToMsgId(), request.replyTo()),
            request.randomId(),
            inputs.formatting(request.message(), request.entities(), request.replyMarkup(), self),
            null,
            MessageTraits.written(request.silent(), null, 0));
    Messages.Sent sent = world.messaging().messages().send(self, peer, draft, caller.now());
    if (request.clearDraft()) {
      world.messaging().messageActions().drafts().save(self, peer, null);
    }
    return view.sent(sent, request.randomId(), self, caller.now());
  }
}
