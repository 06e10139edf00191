// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.method.peer.MediaInputs;
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
import dev.doppelgram.world.model.Formatting;
import dev.doppelgram.world.model.MessageTraits;
import dev.doppelgram.world.model.Peer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends a photo or a document. */
public final class SendMedia extends Method<SendMedia.Request> {

  /**
   * What is read of the call.
   *
   * @param replyToMsgId before layer 160
   * @param replyTo from layer 160 on
   */
  record Request(
      TlObject peer,
      TlObject media,
      String message,
      long randomId,
      boolean silent,
      @Nullable Integer replyToMsgId,
      @Nullable TlObject replyTo,
      @Nullable TlObject replyMarkup,
      @Nullable List<TlObject> entities,
      @Nullable Integer scheduleDate) {}

  private final World world;
  private final Peers peers;
  private final MessageInputs inputs;
  private final MediaInputs media;
  private final UpdatesView view;

  public SendMedia(World world) {
    super("messages.sendMedia", Request.class, Access.ACCOUNTS);
    this.world = world;
    this.peers = new Peers(world);
    this.inputs = new MessageInputs(world);
    this.media = new MediaInputs(world);
    this.view = new UpdatesView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Account self = caller.account();
    Peer peer = peers.peer(request.peer(), self);
    MessageInputs.refuseIfScheduled(request.scheduleDate(), self);
    MediaInputs.refuseIfTooLong(request.message());
    Formatting formatting =
        inputs.formatting(request.message(), request.entities(), request.replyMarkup(), self);
    Messages.Draft draft =
        new Messages.Draft(
            request.message(),
            MessageInputs.replyToId(request.replyToMsgId(), request.replyTo()),
            request.randomId(),
            formatting,
            media.file(request.media(), self, caller.now()),
            MessageTraits.written(request.silent(), null, 0));
    Messages.Sent sent = world.messaging().messages().send(self, peer, draft, caller.now());
    return view.sent(sent, request.randomId(), self, caller.now());
  }
}
