// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The rules in force, the newest first and then those of the file in its order: at each point the
 * first that acts wins, and those behind it do not count what it took. For several threads.
 */
public final class Rules {
  private final Map<Point, Deque<ActiveRule>> byPoint = new EnumMap<>(Point.class);
  private final RandomGenerator random;
  private volatile Set<Point> watched = Set.of();

  /**
   * The rules of a scenario.
   *
   * @param random decides where a rule has a chance
   */
  public Rules(List<Rule> ofFile, RandomGenerator random) {
    this.random = random;
    for (Point point : Point.values()) {
      byPoint.put(point, new ArrayDeque<>());
    }
    ofFile.forEach(rule -> at(rule.trigger().point()).addLast(new ActiveRule(rule, this::remove)));
    watch();
  }

  /** Puts a rule before all others. */
  public synchronized ActiveRule add(Rule rule) {
    ActiveRule activeRule = new ActiveRule(rule, this::remove);
    at(rule.trigger().point()).addFirst(activeRule);
    watch();
    return activeRule;
  }

  private synchronized void remove(ActiveRule activeRule) {
    at(activeRule.rule().trigger().point()).remove(activeRule);
    watch();
  }

  synchronized boolean holds(ActiveRule activeRule) {
    return at(activeRule.rule().trigger().point()).contains(activeRule);
  }

  private void watch() {
    Set<Point> points = EnumSet.noneOf(Point.class);
    byPoint.forEach(
        (point, rules) -> {
          if (!rules.isEmpty()) {
            points.add(point);
          }
        });
    watched = points;
  }

  /** Whether there are rules for this point. */
  boolean watch(Point point) {
    return watched.contains(point);
  }

  /**
   * What is to go wrong, which counts as one more: to be asked once for each occasion.
   *
   * @param matches tells whether a rule is for it
   * @param caller tells callers apart
   * @param now the world's time
   * @return null if nothing
   */
  @Nullable Matched match(Point point, Predicate<RuleTarget> matches, String caller, Instant now) {
    return watch(point) ? firstToAct(point, matches, caller, now) : null;
  }

  private synchronized @Nullable Matched firstToAct(
      Point point, Predicate<RuleTarget> matches, String caller, Instant now) {
    for (ActiveRule activeRule : at(point)) {
      if (matches.test(activeRule.rule().trigger().target())) {
        Fault fault = activeRule.match(caller, now, random);
        if (fault != null) {
          return new Matched(activeRule, fault);
        }
      }
    }
    return null;
  }

  private Deque<ActiveRule> at(Point point) {
    return byPoint.computeIfAbsent(point, absent -> new ArrayDeque<>());
  }

  /** A rule that acts, and what it does this time. */
  record Matched(ActiveRule activeRule, Fault fault) {
    @Override
    public String toString() {
      return fault + " " + activeRule.rule().trigger();
    }
  }
}
