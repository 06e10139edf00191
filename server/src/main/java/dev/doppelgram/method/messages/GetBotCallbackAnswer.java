// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.rpc.PendingResult;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.Callbacks;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Peer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Presses a button of a bot's message, and waits for what the bot says to that. */
public final class GetBotCallbackAnswer extends Method<GetBotCallbackAnswer.Request> {
  /** As long as clients wait, or shorter. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  record Request(TlObject peer, int msgId, byte @Nullable [] data) {}

  private final World world;
  private final Peers peers;

  public GetBotCallbackAnswer(World world) {
    super("messages.getBotCallbackAnswer", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
  }

  @Override
  public PendingResult call(Request request, Caller caller) {
    Peer peer = peers.peer(request.peer(), caller.account());
    Callbacks callbacks = world.messaging().messageActions().callbacks();
    byte[] data = request.data() == null ? new byte[0] : request.data();
    long query = callbacks.press(caller.account(), peer, request.msgId(), data);
    return new Pressed(callbacks, callbacks.query(query).ready(), query);
  }

  private record Pressed(Callbacks callbacks, CompletableFuture<Void> ready, long query)
      implements PendingResult {
    @Override
    public Duration patience() {
      return PATIENCE;
    }

    @Override
    public Object answer() {
      return GetBotCallbackAnswer.answer(callbacks.take(query));
    }
  }

  private static TlObject answer(Callbacks.Answer answer) {
    return TlObject.named("messages.botCallbackAnswer")
        .set("alert", answer.alert())
        .set("has_url", answer.url() != null)
        .set("message", answer.message())
        .set("url", answer.url())
        .set("cache_time", answer.cacheTime())
        .build();
  }
}
