// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.channels;

import dev.doppelgram.method.peer.InputRights;
import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.UpdatesView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.WorldEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives somebody rights over a channel or supergroup, or takes them away. */
public final class EditAdmin extends Method<EditAdmin.Request> {
  record Request(TlObject channel, TlObject userId, TlObject adminRights, @Nullable String rank) {}

  private final World world;
  private final Peers peers;
  private final UpdatesView view;

  public EditAdmin(World world) {
    super("channels.editAdmin", Request.class, Access.ACCOUNTS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new UpdatesView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Chat channel = peers.openChannel(request.channel(), caller.account());
    Account account = peers.liveUser(request.userId(), caller.account());
    Instant now = caller.now();
    List<WorldEvent> events =
        world
            .chatManagement()
            .promotions()
            .edit(
                caller.account(),
                channel,
                account,
                InputRights.admin(request.adminRights()),
                request.rank(),
                now);
    return view.of(channel, events, caller.account(), now);
  }
}
