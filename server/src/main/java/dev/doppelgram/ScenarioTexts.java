// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.authkey.AuthKeys;
import dev.doppelgram.authkey.DerivedKeys;
import dev.doppelgram.control.RuleKeys;
import dev.doppelgram.fault.RuleTurns;
import dev.doppelgram.scenario.Scenario;
import dev.doppelgram.scenario.ScenarioReader;
import dev.doppelgram.scenario.ScenarioText;
import java.time.Instant;

/**
 * Scenarios as texts that need no other files and mean the same wherever and whenever they are
 * read.
 *
 * @param settings those of the server
 */
record ScenarioTexts(Settings settings) {

  String of(Scenario scenario) {
    DerivedKeys keys = Replica.derivedKeys(scenario.world());
    Replica replica =
        new Replica(
            settings.with(scenario),
            keys,
            new AuthKeys(keys, settings.rememberedLayer(), settings.wireClock()),
            settings.wireClock(),
            RuleTurns.AT_ONCE,
            event -> {});
    return ScenarioText.of(
        replica.world(),
        scenario.world(),
        scenario.faults().stream().map(RuleKeys::of).toList(),
        scenario.sessions());
  }

  /**
   * Reads what {@link #of} gave.
   *
   * @param now that of the entry that has it
   */
  Scenario read(String text, Instant now) {
    return ScenarioReader.read("the log", text, now, settings.schema());
  }
}
