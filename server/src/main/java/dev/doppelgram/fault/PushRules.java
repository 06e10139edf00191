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
  private final Delays waits;
  private final Observer observer;
  private final Reordering swaps = new Reordering();

  public PushRules(Rules rules, ScheduledExecutorService timer, Observer observer) {
    this.rules = rules;
    this.waits = new Delays(timer);
    this.observer = observer;
  }

  /**
   * Pushes now, later, twice or never, on the loop of the session.
   *
   * @param account the name of the account that is told; null for none
   * @param updates in words that are not yet those of the session's layer
   * @param push sends them
   */
  public void pass(Session session, @Nullable String account, TlObject updates, Runnable push) {
    Reordering.Swap swap = swaps.end(session.id());
    Fault fault = swap == null ? match(session, account, updates) : null;
    if (swap != null) {
      swap.second(push);
    } else if (fault == null) {
      push.run();
    } else {
      apply(fault, session, push);
    }
  }

  private void apply(Fault fault, Session session, Runnable push) {
    if (fault instanceof Fault.Wait wait) {
      waits.until(wait, () -> session.executor().execute(push));
    } else if (fault == ConnectionFault.REORDER) {
      swaps.begin(session.id()).first(push);
    } else if (fault == ConnectionFault.DUPLICATE) {
      push.run();
      push.run();
    } else if (fault != ConnectionFault.DROP) {
      session.under(PacketFaults.of(fault), push);
    }
  }

  private @Nullable Fault match(Session session, @Nullable String account, TlObject updates) {
    if (!rules.watch(Point.PUSH)) {
      return null;
    }
    Rules.Matched matched =
        rules.match(
            Point.PUSH,
            target ->
                target instanceof RuleTarget.Pushes pushes && pushes.matches(updates, account),
            "",
            Instant.EPOCH);
    if (matched == null) {
      return null;
    }
    observer.observe(new Event.Faulted(session.connection(), matched.toString()));
    return matched.fault();
  }
}
