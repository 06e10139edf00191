// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.ExportedInviteView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Chat;

/** Whose invite links the creator may look at. */
public final class GetAdminsWithInvites extends Method<GetAdminsWithInvites.Request> {
  record Request(TlObject peer) {}

  private final World world;
  private final Peers peers;
  private final ExportedInviteView view;

  public GetAdminsWithInvites(World world) {
    super("messages.getAdminsWithInvites", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new ExportedInviteView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Chat chat = peers.chat(request.peer(), caller.account());
    return view.admins(world.inviteLists().admins(caller.account(), chat), caller.account());
  }
}
