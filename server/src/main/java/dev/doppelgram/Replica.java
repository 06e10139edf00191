// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.authkey.AuthKeys;
import dev.doppelgram.authkey.DerivedKeys;
import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.fault.CallRules;
import dev.doppelgram.fault.RuleTurns;
import dev.doppelgram.fault.Rules;
import dev.doppelgram.method.Methods;
import dev.doppelgram.observe.Observer;
import dev.doppelgram.rpc.CallDispatcher;
import dev.doppelgram.scenario.SessionSeed;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AccountSeed;
import dev.doppelgram.world.model.WorldSeed;
import java.time.InstantSource;
import java.util.Objects;

/**
 * What turns are made on: a world with its rules and its methods, and no client. The same turns in
 * the same order have the same results on every replica of a scenario.
 */
final class Replica {
  private final World world;
  private final Rules rules;
  private final CallDispatcher dispatcher;

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
    dispatcher =
        new CallDispatcher(
            settings.schema(),
            world,
            Methods.of(world, settings.endpoint(), authKeys),
            new CallRules(rules, SharedThreads.LOOPS, observer));
  }

  /** The keys that follow from a scenario. */
  static DerivedKeys derivedKeys(WorldSeed seed) {
    return new DerivedKeys(seed.seed(), seed.accounts().stream().map(AccountSeed::name).toList());
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
