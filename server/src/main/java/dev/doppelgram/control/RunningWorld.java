// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

import dev.doppelgram.fault.Rule;
import dev.doppelgram.push.UpdatePusher;
import dev.doppelgram.scenario.Document;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.world.World;
import java.util.function.Function;
import java.util.function.Supplier;

/** The world that a server plays now, as far as what reads and changes it needs to know. */
public interface RunningWorld {

  /**
   * What tests see of it.
   *
   * @param current gives the world that is played now: a reset replaces it
   */
  static InProcessWorld live(Supplier<? extends RunningWorld> current) {
    return new InProcessWorld(current);
  }

  /**
   * Asks or changes the world between two calls, and sends the updates to everybody concerned.
   *
   * @throws RuntimeException as the task does
   */
  <T> T change(Function<World, T> task);

  /**
   * The same for a change that can be made again elsewhere, where it fails as it does here.
   *
   * @param change what the task does, as a value
   * @throws RuntimeException as the task does
   */
  <T> T change(WorldChange change, Function<World, T> task);

  /** Sends updates to sessions; to be used while the world is {@link #change changed}. */
  UpdatePusher fanout();

  Schema schema();

  /** The auth key of an account's device; 0 if it has none of this number. */
  long authKeyId(String account, int device);

  /** Gives an account that came after the scenario sessions that need no login. */
  void deriveKeys(String account);

  /**
   * A rule of a request, checked by what the world has.
   *
   * @throws dev.doppelgram.scenario.InvalidScenarioException if it has mistakes
   */
  default Rule readRule(Document keys) {
    return change(world -> keys.rule(InProcessWorld.bots(world), world.switches(), schema()));
  }
}
