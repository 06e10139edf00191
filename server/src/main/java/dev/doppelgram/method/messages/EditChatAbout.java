// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Chat;

/** Describes a chat of any kind. */
public final class EditChatAbout extends Method<EditChatAbout.Request> {
  record Request(TlObject peer, String about) {}

  private final World world;
  private final Peers peers;

  public EditChatAbout(World world) {
    super("messages.editChatAbout", Request.class, Access.ACCOUNTS);
    this.world = world;
    this.peers = new Peers(world);
  }

  @Override
  public Boolean call(Request request, Caller caller) {
    Chat chat = peers.chat(request.peer(), caller.account());
    world.chatManagement().chatSettings().editAbout(caller.account(), chat, request.about());
    return true;
  }
}
