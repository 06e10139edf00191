// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

import static java.util.Comparator.comparingInt;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rules in force, the newest first and then those of the file in its order: at each point the
 * first that acts wins, and those behind it do not count what it took. For several threads.
 */
public final class Rules {
  private final Map<Point, Deque<InForce>> byPoint = new EnumMap<>(Point.class);
  private final long seed;
  private final RuleTurns turns;
  private int lastId;
  private transient volatile Set<Point> watched = Set.of();

  /**
   * The rules of a scenario.
   *
   * @param seed decides where a rule has a chance
   */
  public Rules(List<Rule> ofFile, long seed) {
    this(ofFile, seed, RuleTurns.AT_ONCE);
  }

  /**
   * The rules of a scenario.
   *
   * @param seed decides where a rule has a chance
   * @param turns has them changed from then on
   */
  public Rules(List<Rule> ofFile, long seed, RuleTurns turns) {
    this.seed = seed;
    this.turns = turns;
    for (Point point : Point.values()) {
      byPoint.put(point, new ArrayDeque<>());
    }
    ofFile.forEach(rule -> at(rule).addLast(activate(ActiveRule.Source.FILE, rule)));
    watch();
  }

  /** Puts a rule before all others. */
  public ActiveRule add(Rule rule) {
    AtomicReference<InForce> added = new AtomicReference<>();
    turns.make(new RuleChange.Added(rule), () -> added.set(put(rule)));
    return Objects.requireNonNull(added.get());
  }

  private synchronized InForce put(Rule rule) {
    InForce activeRule = activate(ActiveRule.Source.API, rule);
    at(rule).addFirst(activeRule);
    watch();
    return activeRule;
  }

  /** Makes a change that was made elsewhere. */
  public void make(RuleChange change) {
    change.accept(
        new RuleChange.Visitor<Rules>() {
          @Override
          public Rules added(RuleChange.Added added) {
            add(added.rule());
            return Rules.this;
          }

          @Override
          public Rules limited(RuleChange.Limited limited) {
            find(limited.id()).forEach(rule -> rule.times(limited.times()));
            return Rules.this;
          }

          @Override
          public Rules removed(RuleChange.Removed removed) {
            find(removed.id()).forEach(ActiveRule::close);
            return Rules.this;
          }
        });
  }

  private List<InForce> find(int id) {
    return inForce().stream().filter(rule -> rule.id() == id).toList();
  }

  /** All in force, by their ids. */
  public List<ActiveRule> all() {
    return List.copyOf(inForce());
  }

  private synchronized List<InForce> inForce() {
    return byPoint.values().stream()
        .flatMap(Deque::stream)
        .sorted(comparingInt(InForce::id))
        .toList();
  }

  private InForce activate(ActiveRule.Source source, Rule rule) {
    lastId++;
    return new InForce(lastId, source, rule, chances(lastId), this);
  }

  /** Each rule has chances of its own, so that they do not depend on what other rules do. */
  private Chances chances(int id) {
    return new Chances(seed + (id - 1) * 0x9E3779B97F4A7C15L);
  }

  /** Has a rule change itself. */
  void change(RuleChange change, Runnable task) {
    turns.make(change, task);
  }

  synchronized void remove(InForce activeRule) {
    at(activeRule.rule()).remove(activeRule);
    watch();
  }

  synchronized boolean holds(InForce activeRule) {
    return at(activeRule.rule()).contains(activeRule);
  }

  /**
   * To be called once it has taken over what other rules were: of those that each server counts for
   * itself, the count begins anew.
   */
  public synchronized void tookOver() {
    watch();
    for (Point point : Point.values()) {
      if (!point.isOfCall()) {
        Deque<InForce> before = at(point);
        Deque<InForce> anew = new ArrayDeque<>();
        before.forEach(
            rule ->
                anew.add(
                    new InForce(rule.id(), rule.source(), rule.rule(), chances(rule.id()), this)));
        byPoint.put(point, anew);
      }
    }
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
   * @param matches whether a rule is for it
   * @param caller identifies the caller
   * @param now the world's time
   * @return null if nothing
   */
  @Nullable Matched match(Point point, Predicate<Rule> matches, String caller, Instant now) {
    return watch(point) ? firstToAct(point, matches, caller, now) : null;
  }

  private synchronized @Nullable Matched firstToAct(
      Point point, Predicate<Rule> matches, String caller, Instant now) {
    for (InForce activeRule : at(point)) {
      if (matches.test(activeRule.rule())) {
        Fault fault = activeRule.match(caller, now);
        if (fault != null) {
          return new Matched(activeRule, fault);
        }
      }
    }
    return null;
  }

  private Deque<InForce> at(Rule rule) {
    return at(rule.trigger().point());
  }

  private Deque<InForce> at(Point point) {
    return byPoint.computeIfAbsent(point, absent -> new ArrayDeque<>());
  }

  /** A rule that acts, and what it does this time. */
  record Matched(InForce activeRule, Fault fault) {
    @Override
    public String toString() {
      return fault + " " + activeRule.rule().trigger();
    }
  }
}
