// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.fault.Rule;
import dev.doppelgram.world.model.WorldSeed;
import java.util.List;

/**
 * A scenario file, read and checked.
 *
 * @param faults in the order of the file
 */
public record Scenario(WorldSeed world, List<Rule> faults) {

  public Scenario {
    faults = List.copyOf(faults);
  }
}
