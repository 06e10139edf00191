// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.channels;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.ParticipantsView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ParticipantStatus;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One member of a channel or supergroup, or one from whom something was taken. */
public final class GetParticipant extends Method<GetParticipant.Request> {
  record Request(TlObject channel, @Nullable TlObject participant, @Nullable TlObject userId) {}

  private final World world;
  private final Peers peers;
  private final ParticipantsView view;

  public GetParticipant(World world) {
    super("channels.getParticipant", Request.class, Access.ACCOUNTS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new ParticipantsView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Chat channel = peers.openChannel(request.channel(), caller.account());
    TlObject who = request.participant() == null ? request.userId() : request.participant();
    Account account = peers.participant(Objects.requireNonNull(who), caller.account());
    ParticipantStatus standing =
        world.chatManagement().participants().one(caller.account(), channel, account, caller.now());
    return view.one(standing, channel, caller.account());
  }
}
