// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.Account;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The commands that bots offer, by scope and language. */
public final class BotCommands {
  private static final int MOST = 100;
  private static final int LONGEST_DESCRIPTION = 256;
  private static final Pattern COMMAND = Pattern.compile("[a-z0-9_]{1,32}");

  private final Map<Key, List<Command>> all = new HashMap<>();

  BotCommands() {}

  private record Key(long botId, String scope, String langCode) {}

  /** TL {@code botCommand}. */
  public record Command(String command, String description) {}

  /**
   * What a bot offers in a scope.
   *
   * @param scope any text that stands for it
   * @throws RpcError LANG_CODE_INVALID
   */
  public List<Command> of(Account bot, String scope, String langCode) {
    return all.getOrDefault(key(bot, scope, langCode), List.of());
  }

  /**
   * Sets them; none takes them back.
   *
   * @throws RpcError LANG_CODE_INVALID, BOT_COMMAND_INVALID, BOT_COMMAND_DESCRIPTION_INVALID
   */
  public void set(Account bot, String scope, String langCode, List<Command> commands) {
    Key key = key(bot, scope, langCode);
    if (commands.size() > MOST) {
      throw new RpcError(ErrorType.BOT_COMMAND_INVALID);
    }
    for (Command command : commands) {
      if (!COMMAND.matcher(command.command()).matches()) {
        throw new RpcError(ErrorType.BOT_COMMAND_INVALID);
      }
      if (command.description().isBlank() || command.description().length() > LONGEST_DESCRIPTION) {
        throw new RpcError(ErrorType.BOT_COMMAND_DESCRIPTION_INVALID);
      }
    }
    if (commands.isEmpty()) {
      all.remove(key);
    } else {
      all.put(key, List.copyOf(commands));
    }
  }

  private static Key key(Account bot, String scope, String langCode) {
    if (!langCode.matches("|[a-z]{2}")) {
      throw new RpcError(ErrorType.LANG_CODE_INVALID);
    }
    return new Key(bot.id(), scope, langCode);
  }
}
