// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.ExportedInviteView;
import dev.doppelgram.world.ExportedInvites.Edited;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.InviteHash;
import dev.doppelgram.world.model.InviteLink;

/** One invite link, as its admin sees it. */
public final class GetExportedChatInvite extends Method<GetExportedChatInvite.Request> {
  record Request(TlObject peer, String link) {}

  private final World world;
  private final Peers peers;
  private final ExportedInviteView view;

  public GetExportedChatInvite(World world) {
    super("messages.getExportedChatInvite", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new ExportedInviteView(world);
  }

  @Override
  public String hash(Request request) {
    return InviteHash.ofLink(request.link());
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Chat chat = peers.chat(request.peer(), caller.account());
    String hash = InviteHash.ofLink(request.link());
    InviteLink link = world.exportedInvites().get(caller.account(), chat, hash);
    return view.edited(new Edited(link, null), caller.account());
  }
}
