// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

/** What a test has changed in the rules in force, as a value. */
public sealed interface RuleChange {

  /** What is done with each kind. */
  interface Visitor<R> {
    R added(Added change);

    R limited(Limited change);

    R removed(Removed change);
  }

  <R> R accept(Visitor<R> visitor);

  /** A rule was put before all others; its number is the next one. */
  record Added(Rule rule) implements RuleChange {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.added(this);
    }
  }

  /**
   * A rule may act so often and no more.
   *
   * @param id of the rule
   */
  record Limited(int id, int times) implements RuleChange {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.limited(this);
    }
  }

  /**
   * A rule was taken back.
   *
   * @param id of the rule
   */
  record Removed(int id) implements RuleChange {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.removed(this);
    }
  }
}
