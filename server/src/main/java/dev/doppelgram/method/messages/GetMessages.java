// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.method.peer.WantedMessages;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.HistoryView;
import dev.doppelgram.world.World;
import java.util.List;

/** Messages of private chats and basic groups by their numbers. */
public final class GetMessages extends Method<GetMessages.Request> {

  record Request(List<TlObject> id) {}

  private final World world;
  private final HistoryView view;

  public GetMessages(World world) {
    super("messages.getMessages", Request.class, Access.ACCOUNTS);
    this.world = world;
    this.view = new HistoryView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    return view.ofBox(
        WantedMessages.of(
            request.id(), ids -> world.messaging().histories().inBox(caller.account(), ids)),
        caller.account());
  }
}
