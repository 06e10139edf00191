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

/** Takes back what a bot offers. */
public final class ResetBotCommands extends Method<ResetBotCommands.Request> {
  record Request(TlObject scope, String langCode) {}

  private final World world;

  public ResetBotCommands(World world) {
    super("bots.resetBotCommands", Request.class, Access.ACCOUNTS);
    this.world = world;
  }

  @Override
  public Boolean call(Request request, Caller caller) {
    Account bot = caller.account();
    if (!bot.isBot()) {
      throw new RpcError(ErrorType.USER_BOT_REQUIRED);
    }
    world
        .accountManagement()
        .botCommands()
        .set(bot, request.scope().toString(), request.langCode(), List.of());
    return true;
  }
}
