// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.method.peer.MessageInputs;
import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Draft;
import dev.doppelgram.world.model.Formatting;
import dev.doppelgram.world.model.Peer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what the caller has begun to write. */
public final class SaveDraft extends Method<SaveDraft.Request> {
  record Request(
      TlObject peer,
      String message,
      @Nullable Integer replyToMsgId,
      @Nullable TlObject replyTo,
      @Nullable List<TlObject> entities) {}

  private final World world;
  private final Peers peers;
  private final MessageInputs inputs;

  public SaveDraft(World world) {
    super("messages.saveDraft", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
    this.inputs = new MessageInputs(world);
  }

  @Override
  public Boolean call(Request request, Caller caller) {
    Account self = caller.account();
    Peer peer = peers.peer(request.peer(), self);
    int replyTo = MessageInputs.replyToId(request.replyToMsgId(), request.replyTo());
    boolean none = request.message().isEmpty() && replyTo == 0;
    Formatting formatting = inputs.formatting(request.message(), request.entities(), null, self);
    Draft draft = new Draft(request.message(), formatting, replyTo, caller.now());
    world.messaging().messageActions().drafts().save(self, peer, none ? null : draft);
    return true;
  }
}
