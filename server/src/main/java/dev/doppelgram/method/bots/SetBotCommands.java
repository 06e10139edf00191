// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.bots;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.BotCommands;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what a bot offers. */
public final class SetBotCommands extends Method<SetBotCommands.Request> {
  record Request(@Nullable TlObject scope, @Nullable String langCode, List<TlObject> commands) {}

  private final World world;

  public SetBotCommands(World world) {
    super("bots.setBotCommands", Request.class, Access.ACCOUNTS);
    this.world = world;
  }

  @Override
  public Boolean call(Request request, Caller caller) {
    Account bot = caller.account();
    if (!bot.isBot()) {
      throw new RpcError(ErrorType.USER_BOT_REQUIRED);
    }
    List<BotCommands.Command> commands =
        request.commands().stream()
            .map(one -> new BotCommands.Command(one.string("command"), one.string("description")))
            .toList();
    // layers before 130 know one scope and no languages
    String scope = request.scope() == null ? "botCommandScopeDefault" : request.scope().toString();
    String langCode = request.langCode() == null ? "" : request.langCode();
    world.accountManagement().botCommands().set(bot, scope, langCode, commands);
    return true;
  }
}
