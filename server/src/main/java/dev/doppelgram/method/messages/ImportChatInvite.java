// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.method.peer.JoinAnswers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.world.World;

/** Joins the chat behind an invite link, or asks to be let in. */
public final class ImportChatInvite extends Method<ImportChatInvite.Request> {
  record Request(String hash) {}

  private final World world;
  private final JoinAnswers answers;

  public ImportChatInvite(World world) {
    super("messages.importChatInvite", Request.class, Access.USERS);
    this.world = world;
    this.answers = new JoinAnswers(world);
  }

  @Override
  public String hash(Request request) {
    return request.hash();
  }

  @Override
  public Object call(Request request, Caller caller) {
    boolean guarded = JoinAnswers.knowsGuards(caller);
    return answers.of(
        world.invites().join(caller.account(), request.hash(), guarded, caller.now()), caller);
  }
}
