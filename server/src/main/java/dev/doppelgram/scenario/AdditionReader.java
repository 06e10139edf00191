// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.scenario.Value.Entry;
import dev.doppelgram.world.model.AccountSeed;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.ChatSeed;
import dev.doppelgram.world.model.ChatSeed.Trait;
import dev.doppelgram.world.model.InviteSeed;
import dev.doppelgram.world.model.Switches;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Reads one account, chat or link for a world that is there already, by the keys that scenario
 * files have for it, and finds all mistakes at once.
 */
public final class AdditionReader {
  private final Mistakes mistakes = new Mistakes();
  private final UniqueNames claims = new UniqueNames(mistakes);
  private final Accounts accounts;
  private final Switches switches;
  private final WorldStart start;

  /** Paths of its files count from the working directory. */
  private final PhotoReader photos;

  /**
   * @param bots the accounts of the world by their names, and whether each is a bot
   * @param now what relative dates count from
   */
  public AdditionReader(Map<String, Boolean> bots, Switches switches, Instant now) {
    this.accounts = new Accounts(bots);
    this.switches = switches;
    this.start = new WorldStart(now);
    this.photos = new PhotoReader("", opened -> {}, mistakes);
  }

  /**
   * The chat that a link is for.
   *
   * @param admins without the creator
   * @param isMember of the name of an account
   */
  public record Place(
      ChatKind kind,
      String creator,
      Map<String, Set<AdminRight>> admins,
      Predicate<String> isMember,
      Set<Trait> traits) {}

  /**
   * Reads an account.
   *
   * @param spare values for keys that are left out
   * @throws InvalidScenarioException if there is any mistake
   */
  public AccountSeed account(String name, Document keys, Map<String, String> spare) {
    return read(
        "the account " + name,
        filled(keys.root(), spare),
        fields -> new AccountReader(accounts, claims, mistakes).read(named(name), fields));
  }

  /**
   * Reads a chat with its links.
   *
   * @param spare values for keys that are left out
   * @throws InvalidScenarioException if there is any mistake
   */
  public ChatSeed chat(String name, Document keys, Map<String, String> spare) {
    return read(
        "the chat " + name,
        filled(keys.root(), spare),
        fields ->
            new ChatReader(accounts, switches, start, photos, claims, List.of(), mistakes)
                .read(named(name), fields));
  }

  /**
   * Reads a link.
   *
   * @param spare values for keys that are left out
   * @throws InvalidScenarioException if there is any mistake
   */
  public InviteSeed invite(Place chat, Document keys, Map<String, String> spare) {
    boolean approval = chat.traits().contains(Trait.JOIN_REQUEST) && switches.joinRequestOnLinks();
    KnownAccounts roster = new KnownAccounts(chat, accounts, mistakes);
    return read(
        "the link",
        filled(keys.root(), spare),
        fields -> {
          InviteSeed invite =
              new InviteReader(roster, chat.kind(), approval, start, claims, mistakes).read(fields);
          if (fields.has("used_by")) {
            mistakes.add(
                fields.at("used_by"), "`used_by`: nobody has used a link that is made now");
          }
          return invite;
        });
  }

  /**
   * Reads an account that is changed.
   *
   * @param keys what becomes different; nothing for what is left out
   * @param current the keys that it has now
   * @throws InvalidScenarioException if there is any mistake
   */
  public AccountSeed account(String name, Document keys, ScenarioKeys current) {
    return read(
        "the account " + name,
        overlaid(keys.root(), current, ScenarioKeys.OF_ACCOUNTS),
        fields -> new AccountReader(accounts, claims, mistakes).read(named(name), fields));
  }

  /**
   * Reads a chat whose settings are changed; its members, links and messages are left out.
   *
   * @param keys what becomes different; nothing for what is left out
   * @param current the keys that it has now
   * @throws InvalidScenarioException if there is any mistake
   */
  public ChatSeed settings(String name, Document keys, ScenarioKeys current) {
    return read(
        "the chat " + name,
        overlaid(keys.root(), current, ScenarioKeys.OF_SETTINGS),
        fields ->
            new ChatReader(accounts, switches, start, photos, claims, null, mistakes)
                .read(named(name), fields));
  }

  private String named(String name) {
    Shapes.NAME.read("the name", new Value.Text(Position.START, name, false), mistakes);
    return name;
  }

  private <T> T read(String what, Value document, Function<Fields, T> reading) {
    try {
      T seed = reading.apply(Fields.of(document, what, Position.START, mistakes));
      if (mistakes.isEmpty()) {
        return seed;
      }
    } catch (Mistakes.TooMany e) {
      // the limit is reached: what has been found is enough to say
    }
    throw new InvalidScenarioException(mistakes.in(what));
  }

  private static Value filled(Value value, Map<String, String> spare) {
    if (!(value instanceof Value.Mapping mapping)) {
      return value;
    }
    Map<String, Entry> entries = new LinkedHashMap<>(mapping.entries());
    spare.forEach(
        (key, text) -> {
          if (!key.equals("phone") || !entries.containsKey("bot_token")) {
            entries.putIfAbsent(key, ScenarioKeys.entry(key, text));
          }
        });
    return new Value.Mapping(mapping.at(), entries);
  }

  /** What is there now with what is to be there, but for the keys that nobody changes. */
  private Value overlaid(Value value, ScenarioKeys current, Set<String> changeable) {
    if (!(value instanceof Value.Mapping mapping)) {
      return value;
    }
    Map<String, Entry> entries = current.entries();
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (ScenarioKeys.FIXED.contains(key) && !changeable.contains(key)) {
                mistakes.add(entry.key().at(), Wording.quoted(key) + " is not changed here");
              } else if (entry.value() instanceof Value.Text text && text.isNothing()) {
                entries.remove(key);
              } else {
                entries.put(key, entry);
              }
            });
    return new Value.Mapping(mapping.at(), entries);
  }
}
