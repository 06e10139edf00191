// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

import dev.doppelgram.observe.CallPattern;
import dev.doppelgram.observe.Event;
import dev.doppelgram.observe.Observer;
import dev.doppelgram.rpc.CallGate;
import dev.doppelgram.rpc.InterceptedCall;
import dev.doppelgram.tl.BoundedMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/** Acts on calls and on their answers as the rules say. Belongs to the world's writer. */
public final class CallRules implements CallGate {
  private static final int MIGRATE = 303;
  private static final int MOST_LOST = 4096;

  private final Rules rules;
  private final ScheduledExecutorService timer;
  private final Observer observer;
  private final Reordering reordering = new Reordering();
  private final Map<Message, InForce> lost = new BoundedMap<>(MOST_LOST);

  private record Message(long sessionId, long messageId) {}

  public CallRules(Rules rules, ScheduledExecutorService timer, Observer observer) {
    this.rules = rules;
    this.timer = timer;
    this.observer = observer;
  }

  @Override
  public boolean isWatching() {
    return rules.watch(Point.BEFORE_CALL)
        || rules.watch(Point.AFTER_CALL)
        || rules.watch(Point.MID_ANSWER)
        || !reordering.isEmpty();
  }

  /**
   * A message that was lost and is sent again does not count again: a rule with a number of times
   * lets it pass, one that acts for ever acts on it once more.
   */
  @Override
  public void before(Asked asked, InterceptedCall call) {
    Message message = new Message(asked.sessionId(), asked.messageId());
    InForce earlier = lost.get(message);
    if (earlier == null) {
      Rules.Matched matched = match(Point.BEFORE_CALL, asked);
      if (matched != null) {
        Runnable loss = () -> lost.put(message, matched.activeRule());
        matched.fault().applyTo(new ArrivedCall(call, timer, loss));
      }
    } else if (earlier.isForEver() && rules.holds(earlier)) {
      earlier.rule().fault().applyTo(new ArrivedCall(call, timer, () -> {}));
    }
  }

  @Override
  public void after(Asked asked, InterceptedCall call) {
    Reordering.Swap swap = reordering.end(asked.sessionId());
    if (swap != null) {
      call.divert((answered, onward) -> swap.second(onward));
      return;
    }
    Rules.Matched matched = match(Point.AFTER_CALL, asked);
    if (matched != null) {
      matched.fault().applyTo(new DueAnswer(call, timer, asked.sessionId(), reordering));
      return;
    }
    matched = match(Point.MID_ANSWER, asked);
    if (matched != null) {
      matched.fault().applyTo(new StartedAnswer(call, timer));
    }
  }

  private Rules.@Nullable Matched match(Point point, Asked asked) {
    String caller = asked.account() == null ? "session " + asked.sessionId() : asked.account();
    Rules.Matched matched =
        rules.match(
            point,
            rule ->
                rule.trigger().target() instanceof RuleTarget.Calls calls
                    && matches(calls.pattern(), asked)
                    && !isThere(rule.fault(), asked.dc()),
            caller,
            asked.now());
    if (matched != null) {
      observer.observe(new Event.Faulted(asked.connection(), matched.toString()));
    }
    return matched;
  }

  /** A client that was sent to a data centre is not sent there again. */
  private static boolean isThere(Fault fault, int dc) {
    return dc != 0
        && fault instanceof Fault.Refuse refuse
        && refuse.code() == MIGRATE
        && refuse.type().endsWith("_MIGRATE_" + dc);
  }

  private static boolean matches(CallPattern pattern, Asked asked) {
    return pattern.matches(
        asked.method(), asked.account(), asked.hash(), asked.request(), asked.layer());
  }
}
