// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.fault.Rule;
import dev.doppelgram.world.model.ChatKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A world described in Java instead of a scenario file, with the same keys, checks and meanings.
 * What a file has to spell out may be left out: ids and phones then count up in the order of the
 * calls (accounts from 1001, with {@code +9996621001}; chats from 5001), first names and titles
 * follow from the names.
 *
 * <pre>{@code
 * Scenario club = Scenario.builder()
 *     .user("alice")
 *     .user("bob", bob -> bob.premium().contacts("alice"))
 *     .supergroup("reading", "alice", chat -> chat
 *         .members("bob")
 *         .invite("B5MnlS34H1JKyBE7", link -> link.usageLimit(10)))
 *     .build();
 * }</pre>
 *
 * <p>Not for several threads at once.
 */
public final class ScenarioBuilder {
  private final Map<String, SeedKeys> accounts = new LinkedHashMap<>();
  private final Map<String, SeedKeys> chats = new LinkedHashMap<>();
  private final List<SeedKeys> dialogs = new ArrayList<>();
  private final List<Rule> faults = new ArrayList<>();
  private final SwitchesBuilder switches = new SwitchesBuilder();
  private String name = "scenario";
  private long seed;
  private @Nullable Instant clock;

  ScenarioBuilder() {}

  /**
   * The name of the world.
   *
   * @param name 1 to 64 letters, digits, {@code _}, {@code -} or {@code .}
   */
  public ScenarioBuilder name(String name) {
    this.name = name;
    return this;
  }

  /** Decides session keys, access hashes, generated ids and hashes; 0 unless this is called. */
  public ScenarioBuilder seed(long seed) {
    this.seed = seed;
    return this;
  }

  /** Has the world start at this time, and its clock stand still there; otherwise it is now. */
  public ScenarioBuilder clock(Instant frozenAt) {
    clock = frozenAt;
    return this;
  }

  /** Sets what is open in the behaviour of the real service. */
  public ScenarioBuilder switches(Consumer<SwitchesBuilder> more) {
    more.accept(switches);
    return this;
  }

  /** Adds a user of whom nothing special is told. */
  public ScenarioBuilder user(String name) {
    return user(name, user -> {});
  }

  /** Adds a user. */
  public ScenarioBuilder user(String name, Consumer<UserBuilder> more) {
    more.accept(new UserBuilder(added("an account", name, accounts)));
    return this;
  }

  /** Adds a bot; its token is {@code ID:NAME} unless it gets another one. */
  public ScenarioBuilder bot(String name) {
    return bot(name, bot -> {});
  }

  /** Adds a bot; its token is {@code ID:NAME} unless it gets another one. */
  public ScenarioBuilder bot(String name, Consumer<BotBuilder> more) {
    SeedKeys keys = added("an account", name, accounts);
    keys.put("bot_token", "");
    more.accept(new BotBuilder(keys));
    return this;
  }

  /** Adds a basic group. */
  public ScenarioBuilder group(String name, String creator, Consumer<ChatBuilder> more) {
    return chat(ChatKind.GROUP, name, creator, more);
  }

  /** Adds a supergroup. */
  public ScenarioBuilder supergroup(String name, String creator, Consumer<ChatBuilder> more) {
    return chat(ChatKind.SUPERGROUP, name, creator, more);
  }

  /** Adds a channel. */
  public ScenarioBuilder channel(String name, String creator, Consumer<ChatBuilder> more) {
    return chat(ChatKind.CHANNEL, name, creator, more);
  }

  private ScenarioBuilder chat(
      ChatKind kind, String name, String creator, Consumer<ChatBuilder> more) {
    SeedKeys keys = added("a chat", name, chats);
    keys.put("kind", kind).put("creator", creator);
    more.accept(new ChatBuilder(keys));
    return this;
  }

  /**
   * Has two accounts have written to each other.
   *
   * @param one the name of an account; {@code 777000} for the one that the service writes from
   */
  public ScenarioBuilder dialog(String one, String other, Consumer<DialogBuilder> messages) {
    return dialog(List.of(one, other), messages);
  }

  /** Has a user have written to itself. */
  public ScenarioBuilder savedMessages(String user, Consumer<DialogBuilder> messages) {
    return dialog(List.of(user), messages);
  }

  private ScenarioBuilder dialog(List<String> users, Consumer<DialogBuilder> messages) {
    SeedKeys keys = new SeedKeys().put("users", users);
    messages.accept(new DialogBuilder(keys));
    dialogs.add(keys);
    return this;
  }

  /** Adds a rule that makes something go wrong, behind those that are there. */
  public ScenarioBuilder fault(Rule rule) {
    faults.add(rule);
    return this;
  }

  private static SeedKeys added(String what, String name, Map<String, SeedKeys> all) {
    SeedKeys keys = new SeedKeys();
    if (all.putIfAbsent(name, keys) != null) {
      throw new IllegalArgumentException("there is %s %s already".formatted(what, name));
    }
    return keys;
  }

  /**
   * The scenario. The builder may be used further, and dates that count from the start of the world
   * count from this call, unless the clock stands still.
   *
   * @throws InvalidScenarioException if there is any mistake; it names them all, with their places
   *     in the YAML that this scenario is
   * @throws IllegalArgumentException if a rule names an account that is not there
   */
  public Scenario build() {
    for (Rule rule : faults) {
      String account = rule.trigger().target().account();
      if (account != null && !accounts.containsKey(account)) {
        throw new IllegalArgumentException(
            "a rule names the account %s; there are: %s"
                .formatted(account, String.join(", ", accounts.keySet())));
      }
    }
    Scenario read = ScenarioReader.read(name, yaml(), Instant.now());
    return new Scenario(read.world(), faults);
  }

  /** Everything but the rules, as a file has it. */
  String yaml() {
    ScenarioKeys accountKeys = new ScenarioKeys();
    SpareValues spare = new SpareValues(accounts.values(), chats.values());
    accounts.forEach((each, keys) -> accountKeys.put(each, spare.account(each, keys)));
    ScenarioKeys chatKeys = new ScenarioKeys();
    chats.forEach((each, keys) -> chatKeys.put(each, spare.chat(each, keys)));
    return YamlText.of(
        new ScenarioKeys()
            .put("doppelgram", 1)
            .put("name", name)
            .put("seed", seed)
            .put("clock", clock)
            .put("switches", switches.keys())
            .put("accounts", accountKeys)
            .put("chats", chatKeys)
            .put("dialogs", dialogs.stream().map(SeedKeys::asScenarioKeys).toList()));
  }
}
