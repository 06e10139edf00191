// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.method.peer.InputRights;
import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.UpdatesView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.WorldEvent;
import java.util.List;

/** Says what ordinary members of a group or supergroup may not do. */
public final class EditChatDefaultBannedRights extends Method<EditChatDefaultBannedRights.Request> {
  record Request(TlObject peer, TlObject bannedRights) {}

  private final World world;
  private final Peers peers;
  private final UpdatesView view;

  public EditChatDefaultBannedRights(World world) {
    super("messages.editChatDefaultBannedRights", Request.class, Access.ACCOUNTS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new UpdatesView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Chat chat = peers.chat(request.peer(), caller.account());
    long until = request.bannedRights().number("until_date");
    if (until != 0 && until != Integer.MAX_VALUE) {
      throw new RpcError(ErrorType.UNTIL_DATE_INVALID);
    }
    List<WorldEvent> events =
        world
            .chatManagement()
            .chatSettings()
            .editDefaultBannedRights(
                caller.account(), chat, InputRights.banned(request.bannedRights()));
    return view.of(chat, events, caller.account(), caller.now());
  }
}
