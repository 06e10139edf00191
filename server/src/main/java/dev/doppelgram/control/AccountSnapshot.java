// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

import dev.doppelgram.scenario.AccountKeys;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An account as it was when a test asked.
 *
 * @param name what the scenario calls it; {@code account-ID} for one that signed up
 * @param phone with its plus; null for a bot
 * @param chats the names of the chats that it is in
 * @param keys what a scenario file would say of it
 */
public record AccountSnapshot(
    String name,
    long id,
    @Nullable String phone,
    String firstName,
    @Nullable String username,
    boolean bot,
    List<String> chats,
    Map<String, Object> keys) {

  public AccountSnapshot {
    chats = List.copyOf(chats);
    keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
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
            .toList(),
        AccountKeys.of(account, world).asMap());
  }

  /** The name of the account with an id that something in the world holds. */
  static String nameOf(long id, World world) {
    Account account = world.accounts().byId(id);
    return account == null ? String.valueOf(id) : account.name();
  }
}
