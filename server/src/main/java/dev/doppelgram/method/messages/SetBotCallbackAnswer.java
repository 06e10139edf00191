// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.world.Callbacks;
import dev.doppelgram.world.World;
import org.jspecify.annotations.Nullable;

/** Says what a bot has to say to a press of its button. */
public final class SetBotCallbackAnswer extends Method<SetBotCallbackAnswer.Request> {
  record Request(
      boolean alert, long queryId, @Nullable String message, @Nullable String url, int cacheTime) {}

  private final World world;

  public SetBotCallbackAnswer(World world) {
    super("messages.setBotCallbackAnswer", Request.class, Access.ACCOUNTS);
    this.world = world;
  }

  @Override
  public Boolean call(Request request, Caller caller) {
    if (!caller.account().isBot()) {
      throw new RpcError(ErrorType.USER_BOT_REQUIRED);
    }
    Callbacks.Answer answer =
        new Callbacks.Answer(
            request.alert(), request.message(), request.url(), request.cacheTime());
    world
        .messaging()
        .messageActions()
        .callbacks()
        .answer(caller.account(), request.queryId(), answer);
    return true;
  }
}
