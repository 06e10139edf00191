// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

/**
 * Has rules changed between two turns of the world, so that a call meets the same ones throughout.
 */
@FunctionalInterface
public interface RuleTurns {

  /** Changes them where it is asked to. */
  RuleTurns AT_ONCE = (change, task) -> task.run();

  /** Makes a change, and returns once it is made. */
  void make(RuleChange change, Runnable task);
}
