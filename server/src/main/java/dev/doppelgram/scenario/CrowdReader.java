// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.scenario.Value.Entry;
import dev.doppelgram.scenario.Value.Items;
import dev.doppelgram.scenario.Value.Mapping;
import dev.doppelgram.scenario.Value.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes accounts of {@code crowd}: so many, alike but for their number, which counts from 0 and
 * stands in their texts as <code>{i}</code>, or with seven digits as <code>{i:07}</code>; ids count
 * on from the one that is given.
 */
final class CrowdReader {
  private static final String KEY = "crowd";
  private static final int MOST = 1_000_000;
  private static final Set<String> OWN = Set.of("count", "name", "id", "join");
  private static final Pattern NUMBER = Pattern.compile("\\{i(?::0(\\d))?}");

  private final Mistakes mistakes;
  private final Map<String, Entry> accounts = new LinkedHashMap<>();
  private final Map<String, List<Value>> joining = new LinkedHashMap<>();
  private final Map<String, Position> places = new LinkedHashMap<>();

  CrowdReader(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** The scenario with the accounts of its crowds, and these among the members of chats. */
  Value expand(Value scenario) {
    if (!(scenario instanceof Mapping mapping) || !mapping.entries().containsKey(KEY)) {
      return scenario;
    }
    Map<String, Entry> entries = new LinkedHashMap<>(mapping.entries());
    Entry named = entries.get("accounts");
    if (named != null && named.value() instanceof Mapping known) {
      accounts.putAll(known.entries());
    }
    Fields fields = Fields.of(mapping, "the scenario", mapping.at(), mistakes);
    Text key = mapping.entries().get(KEY).key();
    fields.mappings(KEY, "this crowd").forEach(this::crowd);
    entries.remove(KEY);
    Text accountsKey = named == null ? new Text(key.at(), "accounts", true) : named.key();
    entries.put("accounts", new Entry(accountsKey, new Mapping(accountsKey.at(), accounts)));
    joinChats(entries);
    return new Mapping(mapping.at(), entries);
  }

  private void crowd(Fields crowd) {
    int count = crowd.required("count", Shape.smallNumber(1, MOST), 0);
    long id = crowd.required("id", Shapes.USER_ID, 0L);
    String name = crowd.required("name", Shape.text(100), "");
    Map<String, Position> join = crowd.list("join", Shapes.NAME);
    Map<String, Entry> keys = crowd.others(OWN);
    if (count > 1 && !name.isEmpty() && !NUMBER.matcher(name).find()) {
      mistakes.add(
          crowd.placeOf("name"), "`name`: expected one with `{i}` in it, so that they differ");
      return;
    }
    Position at = crowd.placeOf("name");
    mistakes.template(at);
    keys.values().forEach(entry -> mistakes.template(entry.value().at()));
    mistakes.template(crowd.placeOf("id"));
    for (int i = 0; i < count; i++) {
      Text own = new Text(at, numbered(name, i), false);
      Map<String, Entry> account = new LinkedHashMap<>();
      account.put("id", entry("id", new Text(crowd.placeOf("id"), String.valueOf(id + i), true)));
      int number = i;
      keys.forEach(
          (key, entry) ->
              account.put(key, new Entry(entry.key(), numbered(entry.value(), number))));
      Entry other = accounts.putIfAbsent(own.text(), new Entry(own, new Mapping(at, account)));
      if (other != null) {
        mistakes.add(at, "`name`: there is an account " + own.found() + " already");
      }
      join.forEach((chat, place) -> joining.computeIfAbsent(chat, c -> new ArrayList<>()).add(own));
    }
    join.forEach((chat, place) -> places.putIfAbsent(chat, place));
  }

  private static Entry entry(String key, Text value) {
    return new Entry(new Text(value.at(), key, true), value);
  }

  private static Value numbered(Value value, int i) {
    return value instanceof Text text && text.text().indexOf('{') >= 0
        ? new Text(text.at(), numbered(text.text(), i), text.plain())
        : value;
  }

  private static String numbered(String text, int i) {
    int open = text.indexOf("{i");
    if (open < 0) {
      return text;
    }
    StringBuilder whole = new StringBuilder(text.length() + 8);
    Matcher number = NUMBER.matcher(text).region(open, text.length());
    int done = 0;
    while (number.find()) {
      String digits = String.valueOf(i);
      String width = number.group(1);
      int missing = width == null ? 0 : Integer.parseInt(width) - digits.length();
      whole.append(text, done, number.start()).append("0".repeat(Math.max(0, missing)));
      whole.append(digits);
      done = number.end();
    }
    return whole.append(text, done, text.length()).toString();
  }

  private void joinChats(Map<String, Entry> scenario) {
    Entry chats = scenario.get("chats");
    Map<String, Entry> changed = new LinkedHashMap<>();
    if (chats != null && chats.value() instanceof Mapping known) {
      changed.putAll(known.entries());
    }
    joining.forEach(
        (chat, members) -> {
          Entry entry = changed.get(chat);
          if (entry == null) {
            mistakes.add(
                places.getOrDefault(chat, Position.START),
                "`join`: expected a chat of this file, found " + Wording.quoted(chat));
          } else if (entry.value() instanceof Mapping fields) {
            changed.put(chat, new Entry(entry.key(), withMembers(fields, members)));
          }
        });
    if (chats != null && chats.value() instanceof Mapping known) {
      scenario.put("chats", new Entry(chats.key(), new Mapping(known.at(), changed)));
    }
  }

  private static Mapping withMembers(Mapping chat, List<Value> crowd) {
    Map<String, Entry> fields = new LinkedHashMap<>(chat.entries());
    Entry listed = fields.get("members");
    List<Value> members = new ArrayList<>();
    if (listed != null && listed.value() instanceof Items items) {
      members.addAll(items.values());
    } else if (listed != null) {
      return chat; // what stands there is reported as wrong
    }
    members.addAll(crowd);
    Text key = listed == null ? new Text(chat.at(), "members", true) : listed.key();
    fields.put("members", new Entry(key, new Items(key.at(), members)));
    return new Mapping(chat.at(), fields);
  }
}
