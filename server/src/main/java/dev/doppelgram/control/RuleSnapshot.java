// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

import dev.doppelgram.fault.ActiveRule;
import dev.doppelgram.fault.Rule;

/**
 * A rule as it was when somebody asked.
 *
 * @param id its number among the rules of the world
 * @param acted how often it has acted
 * @param spent whether that is as often as it may
 */
public record RuleSnapshot(int id, ActiveRule.Source source, Rule rule, int acted, boolean spent) {
  static RuleSnapshot of(ActiveRule rule) {
    return new RuleSnapshot(rule.id(), rule.source(), rule.rule(), rule.acted(), rule.spent());
  }
}
