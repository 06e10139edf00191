// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.scenario.Value.Entry;
import dev.doppelgram.scenario.Value.Items;
import dev.doppelgram.scenario.Value.Mapping;
import dev.doppelgram.scenario.Value.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mapping with the keys of scenario files, to be read as if it stood in one. Values are texts,
 * numbers, truth values, collections and such mappings.
 */
public final class ScenarioKeys {
  /** What is changed of an account while the world runs. */
  static final Set<String> OF_ACCOUNTS =
      Set.of(
          "phone",
          "first_name",
          "last_name",
          "username",
          "password",
          "contacts",
          "blocked",
          "premium",
          "channels_count",
          "bot_nochats",
          "privacy",
          "about",
          "frozen",
          "deleted",
          "bot_guard",
          "stars");

  /** What is changed of a chat while the world runs. */
  static final Set<String> OF_SETTINGS =
      Set.of(
          "title",
          "about",
          "username",
          "join_request",
          "guard_bot",
          "slowmode_seconds",
          "color",
          "bot_verification",
          "participants_hidden",
          "hidden_prehistory",
          "noforwards",
          "forum",
          "gigagroup",
          "default_banned_rights",
          "participants_count",
          "photo",
          "verified",
          "scam",
          "fake");

  /** What is not changed, or in another way. */
  static final Set<String> FIXED =
      Set.of(
          "id",
          "bot_token",
          "kind",
          "creator",
          "admins",
          "members",
          "banned",
          "invites",
          "messages",
          "deactivated",
          "migrated_to",
          "linked_chat_id",
          "deleted");

  private final Map<String, Object> keys = new LinkedHashMap<>();

  /** Sets a key; null, a false, a zero and an empty collection are left out. */
  public ScenarioKeys put(String key, @Nullable Object value) {
    boolean usual =
        value == null
            || Boolean.FALSE.equals(value)
            || (value instanceof Number number && number.longValue() == 0)
            || (value instanceof Collection<?> items && items.isEmpty())
            || (value instanceof ScenarioKeys inner && inner.keys.isEmpty());
    if (!usual) {
      keys.put(key, value);
    }
    return this;
  }

  /** Sets all that others set. */
  ScenarioKeys putAll(ScenarioKeys others) {
    keys.putAll(others.keys);
    return this;
  }

  Map<String, Object> keys() {
    return keys;
  }

  /** The keys with what they have, mappings as maps. */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    keys.forEach((key, value) -> map.put(key, plain(value)));
    return map;
  }

  private static Object plain(Object value) {
    if (value instanceof ScenarioKeys inner) {
      return inner.asMap();
    }
    if (value instanceof Collection<?> items) {
      return items.stream().map(ScenarioKeys::plain).toList();
    }
    return value instanceof Number || value instanceof Boolean ? value : value.toString();
  }

  Map<String, Entry> entries() {
    Map<String, Entry> entries = new LinkedHashMap<>();
    keys.forEach((key, value) -> entries.put(key, entry(key, value)));
    return entries;
  }

  static Entry entry(String key, Object value) {
    return new Entry(text(key, false), value(value));
  }

  private static Value value(Object value) {
    if (value instanceof ScenarioKeys inner) {
      return new Mapping(Position.START, inner.entries());
    }
    if (value instanceof Collection<?> items) {
      List<Value> values = new ArrayList<>();
      items.forEach(item -> values.add(value(item)));
      return new Items(Position.START, values);
    }
    return text(value.toString(), value instanceof Number || value instanceof Boolean);
  }

  private static Text text(String text, boolean plain) {
    return new Text(Position.START, text, plain);
  }
}
