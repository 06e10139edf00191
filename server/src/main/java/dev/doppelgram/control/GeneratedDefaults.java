// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

import dev.doppelgram.scenario.AdditionReader;
import dev.doppelgram.world.Members;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.Member;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/** What nothing in a world has yet, for what is created with the keys that a test left out. */
final class GeneratedDefaults {
  /** Ids above are for accounts that sign up. */
  private static final long FIRST_ID = 900_001;

  private GeneratedDefaults() {}

  /** The id, phone and first name of another account. */
  static Map<String, String> account(String name, World world) {
    long id = firstFree(FIRST_ID, taken -> world.accounts().byId(taken) != null);
    long phone = firstFree(9_996_629_001L, taken -> world.accounts().byPhone("" + taken) != null);
    return Map.of("id", "" + id, "phone", "+" + phone, "first_name", title(name));
  }

  /** The id and title of another chat. */
  static Map<String, String> chat(String name, World world) {
    long id = firstFree(FIRST_ID, taken -> world.chats().byId(taken) != null);
    return Map.of("id", "" + id, "title", title(name));
  }

  /** The hash of another link. */
  static Map<String, String> invite(World world) {
    long number = firstFree(1, taken -> world.links().byHash(hash(taken)) != null);
    return Map.of("hash", hash(number));
  }

  private static String hash(long number) {
    return "OnTheFly%08d".formatted(number);
  }

  /** Who is what in a chat to which a link is to be made. */
  static AdditionReader.Place place(Chat chat, World world) {
    Map<String, Set<AdminRight>> admins = new LinkedHashMap<>();
    Members members = world.chats().members(chat.id());
    for (Member admin : members.admins()) {
      admins.put(AccountSnapshot.nameOf(admin.accountId(), world), admin.rights());
    }
    String creator = AccountSnapshot.nameOf(chat.creatorId(), world);
    admins.remove(creator);
    Predicate<String> isMember =
        name -> {
          Account account = world.accounts().byName(name);
          return account != null && members.get(account.id()) != null;
        };
    return new AdditionReader.Place(chat.kind(), creator, admins, isMember, chat.traits());
  }

  /** One that is free while the one before it is taken: the first of all, unless some went. */
  private static long firstFree(long first, LongPredicate taken) {
    if (!taken.test(first)) {
      return first;
    }
    long step = 1;
    while (taken.test(first + step)) {
      step *= 2;
    }
    long last = first + step / 2; // taken, if it is not the first itself
    long free = first + step;
    while (free - last > 1) {
      long middle = last + (free - last) / 2;
      if (taken.test(middle)) {
        last = middle;
      } else {
        free = middle;
      }
    }
    return free;
  }

  private static String title(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
