// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A rule in force, and what came of it. For several threads. */
public final class ActiveRule implements AutoCloseable {
  private final Rule rule;
  private final Consumer<ActiveRule> removal;
  private final Map<String, Instant> waits = new HashMap<>();
  private long seen;
  private int acted;

  ActiveRule(Rule rule, Consumer<ActiveRule> removal) {
    this.rule = rule;
    this.removal = removal;
  }

  public Rule rule() {
    return rule;
  }

  /** How often it has acted. A call during a flood wait does not count. */
  public synchronized int acted() {
    return acted;
  }

  boolean isForEver() {
    return rule.trigger().times() == RuleTrigger.FOR_EVER;
  }

  /** Takes the rule back; what it holds or delays stays held or delayed. */
  @Override
  public void close() {
    removal.accept(this);
  }

  /**
   * What goes wrong with a call or whatever else it is for, which counts as one more.
   *
   * @param caller tells callers apart
   * @param now the world's time
   * @return null if nothing
   */
  synchronized @Nullable Fault match(String caller, Instant now, RandomGenerator random) {
    if (rule.fault() instanceof Fault.FloodWait wait) {
      Instant until = waits.get(caller);
      if (until != null && now.isBefore(until)) {
        return wait.refusal(Duration.between(now, until));
      }
      waits.remove(caller);
      if (acts(random)) {
        waits.put(caller, now.plus(wait.duration()));
        return wait.refusal(wait.duration());
      }
      return null;
    }
    return acts(random) ? rule.fault() : null;
  }

  private boolean acts(RandomGenerator random) {
    RuleTrigger when = rule.trigger();
    if (when.times() != RuleTrigger.FOR_EVER && acted == when.times()) {
      return false;
    }
    seen++;
    long behind = seen - when.after();
    if (behind <= 0 || behind % when.every() != 0) {
      return false;
    }
    if (when.chance() < 1 && random.nextDouble() >= when.chance()) {
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
