// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.channels;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.UpdatesView;
import dev.doppelgram.world.ChatCreation.Created;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.ChatKind;
import java.time.Instant;

/** Creates a channel or supergroup. */
public final class CreateChannel extends Method<CreateChannel.Request> {
  record Request(boolean megagroup, String title, String about) {}

  private final World world;
  private final UpdatesView view;

  public CreateChannel(World world) {
    super("channels.createChannel", Request.class, Access.USERS);
    this.world = world;
    this.view = new UpdatesView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Instant now = caller.now();
    ChatKind kind = request.megagroup() ? ChatKind.SUPERGROUP : ChatKind.CHANNEL;
    Created created =
        world
            .chatManagement()
            .chatCreation()
            .channel(caller.account(), kind, request.title(), request.about(), now);
    return UpdatesView.withMessageId(
        view.of(created.chat(), created.events(), caller.account(), now), created.randomId());
  }
}
