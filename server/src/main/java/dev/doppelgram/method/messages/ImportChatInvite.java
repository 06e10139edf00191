// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.UpdatesView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.JoinResult;
import java.time.Instant;

/** Joins the chat behind an invite link, or asks to be let in. */
public final class ImportChatInvite extends Method<ImportChatInvite.Request> {
  record Request(String hash) {}

  private final World world;
  private final UpdatesView view;

  public ImportChatInvite(World world) {
    super("messages.importChatInvite", Request.class, Access.USERS);
    this.world = world;
    this.view = new UpdatesView(world);
  }

  @Override
  public String hash(Request request) {
    return request.hash();
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Instant now = caller.now();
    JoinResult admission = world.invites().join(caller.account(), request.hash(), now);
    if (admission instanceof JoinResult.Joined joined) {
      return view.joinResult(
          joined.chat(), joined.events(), caller.account(), now, caller.resultType());
    }
    throw new RpcError(ErrorType.INVITE_REQUEST_SENT);
  }
}
