// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.channels;

import dev.doppelgram.method.peer.JoinAnswers;
import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Chat;

/** Joins a public channel or supergroup, or asks to be let in. */
public final class JoinChannel extends Method<JoinChannel.Request> {
  record Request(TlObject channel) {}

  private final World world;
  private final Peers peers;
  private final JoinAnswers answers;

  public JoinChannel(World world) {
    super("channels.joinChannel", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
    this.answers = new JoinAnswers(world);
  }

  @Override
  public Object call(Request request, Caller caller) {
    Chat chat = peers.channel(request.channel(), caller.account());
    boolean guarded = JoinAnswers.knowsGuards(caller);
    return answers.of(
        world.chatManagement().arrivals().join(caller.account(), chat, guarded, caller.now()),
        caller);
  }
}
