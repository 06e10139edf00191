// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

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

/** Makes somebody a member of a basic group. */
public final class AddChatUser extends Method<AddChatUser.Request> {
  record Request(long chatId, TlObject userId) {}

  private final World world;
  private final Peers peers;
  private final UpdatesView view;

  public AddChatUser(World world) {
    super("messages.addChatUser", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new UpdatesView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Chat group = peers.group(request.chatId());
    Account account = peers.liveUser(request.userId(), caller.account());
    Instant now = caller.now();
    boolean tellsMissing = !caller.resultType().equals("Updates");
    Invitation invitation =
        world.chatManagement().arrivals().add(caller.account(), group, account, tellsMissing, now);
    return UpdatesView.invitedUsers(
        view.of(group, invitation.events(), caller.account(), now),
        invitation.missing(),
        caller.resultType());
  }
}
