// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

import dev.doppelgram.fault.ActiveRule;
import dev.doppelgram.fault.Fault;
import dev.doppelgram.fault.Rule;
import dev.doppelgram.fault.RuleEditor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of a world while it is played, by their numbers. For several threads. */
public final class LiveRules {
  /** Rules that came while the world is played. */
  public static final int MOST = 1000;

  private final RuleEditor editor;
  private final List<ActiveRule> added = new ArrayList<>();

  public LiveRules(RuleEditor editor) {
    this.editor = editor;
  }

  /** Those in force, the scenario's and a test's too. */
  public List<RuleSnapshot> all() {
    return editor.all().stream().map(RuleSnapshot::of).toList();
  }

  /** The rule of a number; null if none in force has it. */
  public @Nullable RuleSnapshot find(int id) {
    ActiveRule rule = active(id);
    return rule == null ? null : RuleSnapshot.of(rule);
  }

  /**
   * Puts a rule before all others.
   *
   * @throws IllegalArgumentException if it names what does not exist
   * @throws ConflictException if there are too many
   */
  public synchronized RuleSnapshot add(Rule rule) {
    List<ActiveRule> inForce = editor.all();
    added.retainAll(inForce);
    if (added.size() == MOST) {
      throw new ConflictException("there are " + MOST + " rules already: remove some first");
    }
    ActiveRule activeRule = editor.add(rule);
    added.add(activeRule);
    return RuleSnapshot.of(activeRule);
  }

  /** Takes a rule back, and lets go what it holds; false if none in force has the number. */
  public boolean remove(int id) {
    ActiveRule rule = active(id);
    if (rule != null) {
      remove(rule);
    }
    return rule != null;
  }

  /** Takes back all that were {@link #add added} here. */
  public synchronized void removeAdded() {
    added.forEach(LiveRules::remove);
    added.clear();
  }

  /** Lets a rule act so often and no more; false if none in force has the number. */
  public boolean limit(int id, int times) {
    ActiveRule rule = active(id);
    if (rule != null) {
      rule.times(times);
    }
    return rule != null;
  }

  /**
   * Lets go what a rule holds, and ends it; false if none in force has the number.
   *
   * @throws ConflictException if it is no rule that holds
   */
  public boolean release(int id) {
    ActiveRule rule = active(id);
    if (rule == null) {
      return false;
    }
    if (!(rule.rule().fault() instanceof Fault.Hold hold)) {
      throw new ConflictException("rule " + id + " holds nothing: " + rule.rule());
    }
    hold.held().release();
    return true;
  }

  private static void remove(ActiveRule rule) {
    rule.close();
    if (rule.rule().fault() instanceof Fault.Hold hold) {
      hold.held().release();
    }
  }

  private @Nullable ActiveRule active(int id) {
    return editor.all().stream().filter(rule -> rule.id() == id).findFirst().orElse(null);
  }
}
