// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account as it was when a test asked.
 *
 * @param name what the scenario calls it; the phone with its plus for one that signed up
 * @param phone with its plus; null for a bot
 * @param chats the names of the chats that it is in
 */
public record AccountSnapshot(
    String name,
    long id,
    @Nullable String phone,
    String firstName,
    @Nullable String username,
    boolean bot,
    List<String> chats) {

  public AccountSnapshot {
    chats = List.copyOf(chats);
  }

  static AccountSnapshot of(Account account, World world) {
    return new AccountSnapshot(
        account.name(),
        account.id(),
        account.phone() == null ? null : "+" + account.phone(),
        account.firstName(),
        account.username(),
        account.isBot(),
        world.chats().all().stream()
            .filter(chat -> world.chats().members(chat.id()).get(account.id()) != null)
            .map(chat -> chat.name())
            .toList());
  }

  /** The name of the account with an id that something in the world holds. */
  static String nameOf(long id, World world) {
    Account account = world.accounts().byId(id);
    return account == null ? String.valueOf(id) : account.name();
  }
}
