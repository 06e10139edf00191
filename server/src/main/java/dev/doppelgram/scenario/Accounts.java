// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.scenario.Value.Entry;
import dev.doppelgram.world.model.ServiceNotifications;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The names of a file's accounts, to which everything else refers, and which of them are bots. */
final class Accounts {
  private final Predicate<String> bots;
  private final Predicate<String> guards;
  private final Shape<String> reference;
  private final Shape<String> referenceOrService;

  Accounts(Collection<Entry> entries) {
    Map<String, String> names = new LinkedHashMap<>();
    Set<String> found = new LinkedHashSet<>();
    Set<String> guarding = new LinkedHashSet<>();
    for (Entry entry : entries) {
      String name = entry.key().text();
      names.put(name, name);
      if (entry.value() instanceof Value.Mapping account
          && account.entries().containsKey("bot_token")) {
        found.add(name);
        Entry guard = account.entries().get("bot_guard");
        if (guard != null && isTrue(guard.value())) {
          guarding.add(name);
        }
      }
    }
    bots = found::contains;
    guards = guarding::contains;
    reference = Shape.oneOf("an account of this file", names);
    Map<String, String> all = new LinkedHashMap<>(names);
    all.put(ServiceNotifications.NAME, ServiceNotifications.NAME);
    referenceOrService = Shape.oneOf("an account of this file, or 777000", all);
  }

  /** The accounts of a world, and whether each is a bot. */
  Accounts(Map<String, Boolean> known) {
    this(known, known::containsKey);
  }

  private Accounts(Map<String, Boolean> known, Predicate<String> isName) {
    bots = name -> known.getOrDefault(name, false);
    guards = bots; // the world says no itself
    reference = Shape.name("an account", isName, known::keySet);
    referenceOrService = reference;
  }

  /** Those of a world, and any that may sign up yet: by phone with a plus, or as account-ID. */
  static Accounts orSignedUp(Map<String, Boolean> known) {
    return new Accounts(
        known, name -> known.containsKey(name) || name.matches("[+][0-9]+|account-[0-9]+"));
  }

  boolean isBot(String name) {
    return bots.test(name);
  }

  private static boolean isTrue(Value value) {
    return value instanceof Value.Text text
        && (text.text().equals("true") || text.text().equals("yes"));
  }

  /** Tells whether it is a bot that may decide of requests to join. */
  boolean isGuard(String name) {
    return guards.test(name);
  }

  /** The name of one of them, or of the account that the service writes from. */
  Shape<String> referenceOrService() {
    return referenceOrService;
  }

  /** The name of one of them. */
  Shape<String> reference() {
    return reference;
  }
}
