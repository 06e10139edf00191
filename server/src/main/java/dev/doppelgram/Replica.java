// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.authkey.AuthKeys;
import dev.doppelgram.authkey.DerivedKeys;
import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.fault.CallRules;
import dev.doppelgram.fault.RuleTurns;
import dev.doppelgram.fault.Rules;
import dev.doppelgram.image.Parts;
import dev.doppelgram.image.PartsImage;
import dev.doppelgram.method.Methods;
import dev.doppelgram.observe.Observer;
import dev.doppelgram.rpc.CallDispatcher;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.scenario.SessionSeed;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AccountSeed;
import dev.doppelgram.world.model.WorldSeed;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What turns are made on: a world with its rules and its methods, and no client. The same turns in
 * the same order have the same results on every replica of a scenario.
 */
final class Replica {
  private static final String ROOT = Replica.class.getPackageName();

  private final World world;
  private final Rules rules;
  private final CallDispatcher dispatcher;
  private final Map<String, Object> parts = new LinkedHashMap<>();

  /**
   * @param derivedKeys the scenario's
   * @param authKeys those that temporary ones are bound to
   * @param clock what the world's runs with
   * @param turns has rules changed
   */
  Replica(
      Settings settings,
      DerivedKeys derivedKeys,
      AuthKeys authKeys,
      InstantSource clock,
      RuleTurns turns,
      Observer observer) {
    WorldSeed seed = settings.scenario().world();
    world = World.of(seed, derivedKeys::accountOf, settings.endpoint().dcs(), clock);
    for (SessionSeed session : settings.scenario().sessions()) {
      Account account = Objects.requireNonNull(world.accounts().byName(session.account()));
      world.liveEdits().logIn(new AuthKey(session.authKey()).id(), account);
    }
    rules = new Rules(settings.scenario().faults(), seed.seed(), turns);
    CallRules callRules = new CallRules(rules, SharedThreads.LOOPS, observer);
    List<Method<?>> methods = Methods.of(world, settings.endpoint(), authKeys);
    dispatcher = new CallDispatcher(settings.schema(), world, methods, callRules);
    parts.put("world", world);
    parts.put("rules", rules);
    parts.put("call-rules", callRules);
    parts.put("auth-keys", authKeys);
    parts.put("derived-keys", derivedKeys);
    methods.forEach(method -> parts.put(method.name(), method));
  }

  /** The keys that follow from a scenario. */
  static DerivedKeys derivedKeys(WorldSeed seed) {
    return new DerivedKeys(seed.seed(), seed.accounts().stream().map(AccountSeed::name).toList());
  }

  /** Names something else that turns are made with. */
  void madeWith(String name, Object part) {
    parts.put(name, part);
  }

  /**
   * All that decides what later turns do, for an {@link PartsImage}.
   *
   * @param others that turns are made with, by their names
   */
  Parts parts(Map<String, Object> others) {
    Map<String, Object> all = new LinkedHashMap<>(parts);
    all.putAll(others);
    return new Parts(all, Replica::isPart);
  }

  private static boolean isPart(Class<?> type) {
    String name = type.getPackageName().substring(ROOT.length());
    return name.equals(".world")
        || name.equals(".fault")
        || name.equals(".rpc")
        || name.equals(".authkey")
        || name.equals(".view")
        || name.startsWith(".method");
  }

  /** Whether the objects of a class never change. */
  static boolean isValue(Class<?> type) {
    String name = type.getPackageName();
    return name.equals(ROOT + ".world.model")
        || (name.equals(ROOT + ".tl") && !Map.class.isAssignableFrom(type))
        || name.equals(ROOT + ".crypto")
        || name.equals(ROOT + ".error");
  }

  World world() {
    return world;
  }

  Rules rules() {
    return rules;
  }

  CallDispatcher dispatcher() {
    return dispatcher;
  }
}
