// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

import dev.doppelgram.observe.Event;
import dev.doppelgram.observe.Observer;
import dev.doppelgram.session.Session;
import dev.doppelgram.tl.TlObject;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/** Acts on pushes as the rules say. */
public final class PushRules {
  private final Rules rules;
  private final ScheduledExecutorService timer;
  private final Observer observer;
  private final Reordering reordering = new Reordering();

  public PushRules(Rules rules, ScheduledExecutorService timer, Observer observer) {
    this.rules = rules;
    this.timer = timer;
    this.observer = observer;
  }

  /**
   * Pushes now, later, twice or never, on the loop of the session.
   *
   * @param account the name of the account that receives it; null for none
   * @param updates in words that are not yet those of the session's layer
   * @param push sends them
   */
  public void pass(Session session, @Nullable String account, TlObject updates, Runnable push) {
    Reordering.Swap swap = reordering.end(session.id());
    if (swap != null) {
      swap.second(push);
      return;
    }
    Fault fault = match(session, account, updates);
    if (fault == null) {
      push.run();
    } else {
      fault.applyTo(new PushedUpdates(session, push, reordering, timer));
    }
  }

  private @Nullable Fault match(Session session, @Nullable String account, TlObject updates) {
    Rules.Matched matched =
        rules.match(
            Point.PUSH,
            rule ->
                rule.trigger().target() instanceof RuleTarget.Pushes pushes
                    && pushes.matches(updates, account),
            "",
            Instant.EPOCH);
    if (matched == null) {
      return null;
    }
    observer.observe(new Event.Faulted(session.connection(), matched.toString()));
    return matched.fault();
  }
}
