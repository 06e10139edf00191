// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.bots;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import java.util.List;

/** What a bot offers. */
public final class GetBotCommands extends Method<GetBotCommands.Request> {
  record Request(TlObject scope, String langCode) {}

  private final World world;

  public GetBotCommands(World world) {
    super("bots.getBotCommands", Request.class, Access.ACCOUNTS);
    this.world = world;
  }

  @Override
  public List<TlObject> call(Request request, Caller caller) {
    Account bot = caller.account();
    if (!bot.isBot()) {
      throw new RpcError(ErrorType.USER_BOT_REQUIRED);
    }
    return world
        .accountManagement()
        .botCommands()
        .of(bot, request.scope().toString(), request.langCode())
        .stream()
        .map(
            one ->
                TlObject.of(
                    "botCommand", "command", one.command(), "description", one.description()))
        .toList();
  }
}
