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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Bans or restricts somebody in a channel or supergroup, or gives back what was taken. */
public final class EditBanned extends Method<EditBanned.Request> {
  record Request(
      TlObject channel,
      @Nullable TlObject participant,
      @Nullable TlObject userId,
      TlObject bannedRights) {}

  private final World world;
  private final Peers peers;
  private final UpdatesView view;

  public EditBanned(World world) {
    super("channels.editBanned", Request.class, Access.ACCOUNTS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new UpdatesView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Chat channel = peers.openChannel(request.channel(), caller.account());
    TlObject who = request.participant() == null ? request.userId() : request.participant();
    Account account = peers.participant(Objects.requireNonNull(who), caller.account());
    Instant now = caller.now();
    TlObject rights = request.bannedRights();
    List<WorldEvent> events =
        world
            .chatManagement()
            .bans()
            .edit(
                caller.account(),
                channel,
                account,
                InputRights.banned(rights),
                InputRights.untilDate(rights, now),
                now);
    return view.of(channel, events, caller.account(), now);
  }
}
