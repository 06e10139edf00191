// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Values for what a builder was not told, none of which is taken. */
final class SpareValues {
  private static final long FIRST_ACCOUNT = 1001;
  private static final long FIRST_CHAT = 5001;

  private final Set<Object> accountIds;
  private final Set<Object> chatIds;
  private final Set<Object> phones;
  private long nextAccount = FIRST_ACCOUNT;
  private long nextChat = FIRST_CHAT;
  private long nextPhone = FIRST_ACCOUNT;

  SpareValues(Collection<SeedKeys> accounts, Collection<SeedKeys> chats) {
    accountIds = values(accounts, "id");
    chatIds = values(chats, "id");
    phones = values(accounts, "phone");
  }

  private static Set<Object> values(Collection<SeedKeys> all, String key) {
    Set<Object> values = new HashSet<>();
    for (SeedKeys keys : all) {
      Object value = keys.get(key);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  ScenarioKeys account(String name, SeedKeys keys) {
    Object id = keys.get("id");
    if (id == null) {
      while (accountIds.contains(nextAccount)) {
        nextAccount++;
      }
      id = nextAccount++;
    }
    ScenarioKeys all = new ScenarioKeys().put("id", id).put("first_name", title(name));
    all.putAll(keys.asScenarioKeys());
    if ("".equals(keys.get("bot_token"))) {
      all.put("bot_token", id + ":" + name);
    } else if (!keys.has("bot_token") && !keys.has("phone")) {
      all.put("phone", phone());
    }
    return all;
  }

  private String phone() {
    while (phones.contains("+999662" + nextPhone)) {
      nextPhone++;
    }
    return "+999662" + nextPhone++;
  }

  ScenarioKeys chat(String name, SeedKeys keys) {
    ScenarioKeys all = new ScenarioKeys();
    if (!keys.has("id")) {
      while (chatIds.contains(nextChat)) {
        nextChat++;
      }
      all.put("id", nextChat++);
    }
    all.put("title", title(name));
    return all.putAll(keys.asScenarioKeys());
  }

  private static String title(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
