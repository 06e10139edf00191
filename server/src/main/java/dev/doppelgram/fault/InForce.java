// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

import dev.doppelgram.tl.BoundedMap;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule in force in this process. */
final class InForce implements ActiveRule {
  private static final int MOST_CALLERS = 65_536;

  private final int id;
  private final Source source;
  private final Chances random;
  private final Rules owner;
  private final Map<String, Instant> waits = new BoundedMap<>(MOST_CALLERS);
  private volatile Rule rule;
  private long seen;
  private int acted;

  InForce(int id, Source source, Rule rule, Chances random, Rules owner) {
    this.id = id;
    this.source = source;
    this.rule = rule;
    this.random = random;
    this.owner = owner;
    if (rule.fault() instanceof Fault.Hold hold) {
      hold.held().under(this);
    }
  }

  @Override
  public int id() {
    return id;
  }

  @Override
  public Source source() {
    return source;
  }

  @Override
  public Rule rule() {
    return rule;
  }

  @Override
  public synchronized int acted() {
    return acted;
  }

  @Override
  public synchronized boolean spent() {
    return !isForEver() && acted >= rule.trigger().times();
  }

  @Override
  public ActiveRule times(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("times " + most + " (expected: 1 or more)");
    }
    owner.change(new RuleChange.Limited(id, most), () -> limit(most));
    return this;
  }

  private synchronized void limit(int most) {
    rule = new Rule(rule.trigger().times(most), rule.fault());
  }

  boolean isForEver() {
    return rule.trigger().times() == RuleTrigger.FOR_EVER;
  }

  @Override
  public void release() {
    if (!(rule.fault() instanceof Fault.Hold hold)) {
      throw new IllegalStateException("only a rule that holds can be released, not: " + rule);
    }
    hold.held().release();
  }

  @Override
  public void close() {
    owner.change(new RuleChange.Removed(id), () -> owner.remove(this));
  }

  /**
   * What goes wrong with a call or whatever else it is for, which counts as one more.
   *
   * @param caller identifies the caller
   * @param now the world's time
   * @return null if nothing
   */
  synchronized @Nullable Fault match(String caller, Instant now) {
    if (rule.fault() instanceof Fault.FloodWait wait) {
      return floodWait(wait, caller, now);
    }
    return acts() ? rule.fault() : null;
  }

  /** A wait that has run out is over for its caller, unless a number of waits was asked for. */
  private @Nullable Fault floodWait(Fault.FloodWait wait, String caller, Instant now) {
    Instant until = waits.get(caller);
    if (until != null && now.isBefore(until)) {
      return wait.refusal(Duration.between(now, until));
    }
    if ((until != null && isForEver()) || !acts()) {
      return null;
    }
    waits.put(caller, now.plus(wait.duration()));
    return wait.refusal(wait.duration());
  }

  private boolean acts() {
    RuleTrigger when = rule.trigger();
    if (spent()) {
      return false;
    }
    seen++;
    long behind = seen - when.after();
    if (behind <= 0 || behind % when.every() != 0) {
      return false;
    }
    if (when.chance() < 1 && random.next() >= when.chance()) {
      return false;
    }
    acted++;
    return true;
  }

  /** The rule, and how often it has acted. */
  @Override
  public String toString() {
    return rule + ": acted " + acted() + " times";
  }
}
