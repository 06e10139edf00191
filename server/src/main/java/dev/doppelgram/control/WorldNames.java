// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.InviteLink;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a test names; {@link IllegalArgumentException} names the nearest, and all there are.
 */
final class WorldNames {
  private WorldNames() {}

  /** An account by its key, its id, or its phone with a plus. */
  static Account account(String name, World world) {
    Account account = world.accounts().byName(name);
    if (account == null) {
      account = byNumber(name, world);
    }
    if (account == null) {
      throw new IllegalArgumentException(
          KnownNames.unknown("account", name, names(world.accounts().all(), Account::name)));
    }
    return account;
  }

  private static @Nullable Account byNumber(String name, World world) {
    return name.startsWith("+")
        ? world.accounts().byPhone(name.substring(1))
        : world.accounts().byId(id(name));
  }

  /** A chat by its key or id. */
  static Chat chat(String name, World world) {
    Chat chat = world.chats().byName(name);
    if (chat == null) {
      chat = world.chats().byId(id(name));
    }
    if (chat == null) {
      throw new IllegalArgumentException(
          KnownNames.unknown("chat", name, names(world.chats().all(), Chat::name)));
    }
    return chat;
  }

  /** A link by its hash; dead ones too. */
  static InviteLink link(String hash, World world) {
    InviteLink link = world.links().byHash(hash);
    if (link == null) {
      throw new IllegalArgumentException(
          KnownNames.unknown("invite link", hash, names(world.links().all(), InviteLink::hash)));
    }
    return link;
  }

  /** 0, which nothing has, for what is no number. */
  private static long id(String name) {
    try {
      return Long.parseLong(name);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static <T> List<String> names(Collection<T> all, Function<T, String> name) {
    return all.stream().map(name).toList();
  }
}
