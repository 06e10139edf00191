// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.method.peer.MessageInputs;
import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.UpdatesView;
import dev.doppelgram.world.MessageEdits;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Formatting;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.WorldEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives a message another text or keyboard. */
public final class EditMessage extends Method<EditMessage.Request> {
  record Request(
      TlObject peer,
      int id,
      @Nullable String message,
      @Nullable TlObject replyMarkup,
      @Nullable List<TlObject> entities) {}

  private final World world;
  private final Peers peers;
  private final MessageInputs inputs;
  private final UpdatesView view;

  public EditMessage(World world) {
    super("messages.editMessage", Request.class, Access.ACCOUNTS);
    this.world = world;
    this.peers = new Peers(world);
    this.inputs = new MessageInputs(world);
    this.view = new UpdatesView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Account self = caller.account();
    Peer peer = peers.peer(request.peer(), self);
    String text = request.message();
    Formatting formatting =
        inputs.formatting(
            text == null ? "" : text,
            text == null ? null : request.entities(),
            request.replyMarkup(),
            self);
    List<WorldEvent> events =
        world
            .messaging()
            .messageActions()
            .edits()
            .edit(
                self,
                peer,
                request.id(),
                new MessageEdits.Edit(text, formatting, null),
                caller.now());
    return view.of(events, self, caller.now());
  }
}
