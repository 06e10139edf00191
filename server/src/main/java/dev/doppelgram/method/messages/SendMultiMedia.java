// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
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
import dev.doppelgram.world.model.MessageTraits;
import dev.doppelgram.world.model.Peer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends an album of photos or documents. */
public final class SendMultiMedia extends Method<SendMultiMedia.Request> {
  private static final int MOST = 10;

  /**
   * What is read of the call.
   *
   * @param replyToMsgId before layer 160
   * @param replyTo from layer 160 on
   */
  record Request(
      TlObject peer,
      List<TlObject> multiMedia,
      boolean silent,
      @Nullable Integer replyToMsgId,
      @Nullable TlObject replyTo,
      @Nullable Integer scheduleDate) {}

  private final World world;
  private final Peers peers;
  private final MessageInputs inputs;
  private final MediaInputs media;
  private final UpdatesView view;

  public SendMultiMedia(World world) {
    super("messages.sendMultiMedia", Request.class, Access.ACCOUNTS);
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
    if (request.multiMedia().isEmpty()) {
      throw new RpcError(ErrorType.MEDIA_EMPTY);
    }
    if (request.multiMedia().size() > MOST) {
      throw new RpcError(ErrorType.MULTI_MEDIA_TOO_LONG);
    }
    List<Messages.Draft> drafts = new ArrayList<>();
    for (TlObject single : request.multiMedia()) {
      drafts.add(draft(request, single, caller));
    }
    List<Messages.Sent> sent = new ArrayList<>();
    drafts.forEach(
        draft -> sent.add(world.messaging().messages().send(self, peer, draft, caller.now())));
    List<Long> randomIds = drafts.stream().map(Messages.Draft::randomId).toList();
    return view.sent(sent, randomIds, self, caller.now());
  }

  private Messages.Draft draft(Request request, TlObject single, Caller caller) {
    String caption = single.string("message");
    MediaInputs.refuseIfTooLong(caption);
    long album = request.multiMedia().get(0).number("random_id");
    return new Messages.Draft(
        caption,
        MessageInputs.replyToId(request.replyToMsgId(), request.replyTo()),
        single.number("random_id"),
        inputs.formatting(caption, single.objects("entities"), null, caller.account()),
        media.file(single.object("media"), caller.account(), caller.now()),
        MessageTraits.written(request.silent(), null, album));
  }
}
