// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.remote;

import dev.doppelgram.fault.ActiveRule;
import dev.doppelgram.fault.Fault;
import dev.doppelgram.fault.Rule;
import java.util.Map;

/** A rule in force at a server elsewhere. */
final class RemoteRule implements ActiveRule {
  private final HttpApi api;
  private final int id;
  private final Source source;
  private volatile Rule rule;
  private volatile int acted;
  private volatile boolean spent;
  private volatile boolean gone;

  RemoteRule(HttpApi api, Members json, Source source, Rule rule) {
    this.api = api;
    this.id = (int) json.number("id");
    this.source = source;
    this.rule = rule;
    take(json);
  }

  private void take(Members json) {
    acted = (int) json.number("acted");
    spent = json.flag("spent");
  }

  private String path() {
    return HttpApi.path("rules", String.valueOf(id));
  }

  /** What it was at last is left of a rule that is no more. */
  private void look() {
    try {
      if (!gone) {
        take(api.get(path()));
      }
    } catch (IllegalArgumentException e) {
      gone = true;
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
  public int acted() {
    look();
    return acted;
  }

  @Override
  public boolean spent() {
    look();
    return spent;
  }

  @Override
  public ActiveRule times(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("times " + most + " (expected: 1 or more)");
    }
    take(api.patch(path(), Map.of("times", most)));
    rule = new Rule(rule.trigger().times(most), rule.fault());
    return this;
  }

  @Override
  public void release() {
    if (!(rule.fault() instanceof Fault.Hold)) {
      throw new IllegalStateException("only a rule that holds can be released, not: " + rule);
    }
    look();
    if (!gone) {
      api.post(path() + "/release", Map.of());
    }
  }

  @Override
  public void close() {
    look();
    if (!gone) {
      api.delete(path());
    }
  }

  /** The rule, and how often it has acted. */
  @Override
  public String toString() {
    return rule + ": acted " + acted() + " times";
  }
}
