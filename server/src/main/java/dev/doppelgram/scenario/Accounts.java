// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.scenario.Value.Entry;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The names of a file's accounts, to which everything else refers, and which of them are bots. */
final class Accounts {
  private final Set<String> bots = new LinkedHashSet<>();
  private final Shape<String> reference;

  Accounts(Collection<Entry> entries) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Entry entry : entries) {
      String name = entry.key().text();
      names.put(name, name);
      if (entry.value() instanceof Value.Mapping account
          && account.entries().containsKey("bot_token")) {
        bots.add(name);
      }
    }
    reference = Shape.oneOf("an account of this file", names);
  }

  /** The accounts of a world, and whether each is a bot. */
  Accounts(Map<String, Boolean> known) {
    Map<String, String> names = new LinkedHashMap<>();
    known.forEach(
        (name, bot) -> {
          names.put(name, name);
          if (bot) {
            bots.add(name);
          }
        });
    reference = Shape.oneOf("an account", names);
  }

  boolean isBot(String name) {
    return bots.contains(name);
  }

  /** The name of one of them. */
  Shape<String> reference() {
    return reference;
  }
}
