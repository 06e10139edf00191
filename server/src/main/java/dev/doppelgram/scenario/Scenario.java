// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.fault.Rule;
import dev.doppelgram.world.model.WorldSeed;
import java.util.List;

/**
 * A scenario file, read and checked.
 *
 * @param faults in the order of the file
 * @param sessions that clients go on with
 */
public record Scenario(WorldSeed world, List<Rule> faults, List<SessionSeed> sessions) {

  public Scenario {
    faults = List.copyOf(faults);
    sessions = List.copyOf(sessions);
  }

  /** Describes a world in Java instead of a file. */
  public static ScenarioBuilder builder() {
    return new ScenarioBuilder();
  }

  /** One without sessions but those that follow from it. */
  public Scenario(WorldSeed world, List<Rule> faults) {
    this(world, faults, List.of());
  }
}
