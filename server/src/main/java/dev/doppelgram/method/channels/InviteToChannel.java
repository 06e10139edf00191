// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.channels;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.UpdatesView;
import dev.doppelgram.world.MemberAdditions.Invitation;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import java.time.Instant;
import java.util.List;

/** Makes others members of a channel or supergroup. */
public final class InviteToChannel extends Method<InviteToChannel.Request> {
  record Request(TlObject channel, List<TlObject> users) {}

  private final World world;
  private final Peers peers;
  private final UpdatesView view;

  public InviteToChannel(World world) {
    super("channels.inviteToChannel", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new UpdatesView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Chat chat = peers.channel(request.channel(), caller.account());
    List<Account> guests =
        request.users().stream().map(user -> peers.liveUser(user, caller.account())).toList();
    Instant now = caller.now();
    boolean tellsMissing = !caller.resultType().equals("Updates");
    Invitation invitation =
        world.chatManagement().arrivals().invite(caller.account(), chat, guests, tellsMissing, now);
    return UpdatesView.invitedUsers(
        view.of(chat, invitation.events(), caller.account(), now),
        invitation.missing(),
        caller.resultType());
  }
}
