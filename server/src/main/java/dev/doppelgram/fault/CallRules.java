// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

import dev.doppelgram.observe.CallPattern;
import dev.doppelgram.observe.Event;
import dev.doppelgram.observe.Observer;
import dev.doppelgram.rpc.CallGate;
import dev.doppelgram.rpc.Verdict;
import dev.doppelgram.session.PacketFault;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/** Acts on calls and on their answers as the rules say. Belongs to the world's writer. */
public final class CallRules implements CallGate {
  private static final int MOST_LOST = 4096;

  private final Rules rules;
  private final Delays waits;
  private final Observer observer;
  private final Reordering swaps = new Reordering();
  private final Map<Message, ActiveRule> lost =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Message, ActiveRule> eldest) {
          return size() > MOST_LOST;
        }
      };

  private record Message(long sessionId, long messageId) {}

  public CallRules(Rules rules, ScheduledExecutorService timer, Observer observer) {
    this.rules = rules;
    this.waits = new Delays(timer);
    this.observer = observer;
  }

  @Override
  public boolean isWatching() {
    return rules.watch(Point.BEFORE_CALL)
        || rules.watch(Point.AFTER_CALL)
        || rules.watch(Point.MID_ANSWER)
        || !swaps.isEmpty();
  }

  /**
   * A message that was lost and is sent again does not count again: a rule with a number of times
   * lets it pass, one that acts for ever acts on it once more.
   */
  @Override
  public @Nullable Verdict before(Asked call) {
    Message message = new Message(call.sessionId(), call.messageId());
    ActiveRule before = lost.get(message);
    if (before != null) {
      boolean again =
          before.rule().trigger().times() == RuleTrigger.FOR_EVER && rules.holds(before);
      return again ? lose(before.rule().fault()) : null;
    }
    Rules.Matched matched = match(Point.BEFORE_CALL, call);
    if (matched == null) {
      return null;
    }
    Verdict verdict = said(matched.fault());
    if (verdict == null) {
      lost.put(message, matched.activeRule());
      verdict = lose(matched.fault());
    }
    return verdict;
  }

  @Override
  public @Nullable Verdict after(Asked call) {
    Reordering.Swap swap = swaps.end(call.sessionId());
    if (swap != null) {
      return new Verdict.Divert((answered, onward) -> swap.second(onward));
    }
    Rules.Matched matched = match(Point.AFTER_CALL, call);
    if (matched != null) {
      return after(call, matched.fault());
    }
    matched = match(Point.MID_ANSWER, call);
    return matched == null ? null : under(duringAnswer(matched.fault()));
  }

  private Verdict after(Asked call, Fault fault) {
    Verdict verdict = said(fault);
    if (verdict != null) {
      return verdict;
    }
    if (fault == ConnectionFault.REORDER) {
      Reordering.Swap swap = swaps.begin(call.sessionId());
      return new Verdict.Divert((answered, onward) -> swap.first(onward));
    }
    return fault == ConnectionFault.DROP
        ? new Verdict.Divert((answered, onward) -> answered.withhold(onward))
        : under(PacketFaults.of(fault));
  }

  private PacketFault duringAnswer(Fault fault) {
    return fault instanceof Fault.Wait wait
        ? PacketFaults.pause(onward -> waits.until(wait, onward))
        : PacketFaults.duringAnswer(fault);
  }

  private static Verdict under(PacketFault packetFault) {
    return new Verdict.Divert((call, onward) -> call.session().under(packetFault, onward));
  }

  private static Verdict lose(Fault fault) {
    if (fault == ConnectionFault.WRONG_SALT) {
      return new Verdict.Divert((call, onward) -> call.refuseSalt());
    }
    PacketFault packetFault = fault == ConnectionFault.DROP ? null : PacketFaults.of(fault);
    return new Verdict.Divert((call, onward) -> call.lose(packetFault));
  }

  /** What leaves the connection alone; null for another fault. */
  private @Nullable Verdict said(Fault fault) {
    if (fault instanceof Fault.Refuse refuse) {
      return new Verdict.Refuse(refuse.refusal());
    }
    if (fault instanceof Fault.Answer answer) {
      return new Verdict.Answer(answer.result());
    }
    if (fault instanceof Fault.Wait wait) {
      return new Verdict.Divert(
          (call, onward) -> waits.until(wait, () -> call.session().executor().execute(onward)));
    }
    return null;
  }

  private static boolean matches(CallPattern pattern, Asked call) {
    return pattern.matches(
        call.method(), call.account(), call.hash(), call.request(), call.layer());
  }

  private Rules.@Nullable Matched match(Point point, Asked call) {
    if (!rules.watch(point)) {
      return null;
    }
    String caller = call.account() == null ? "session " + call.sessionId() : call.account();
    Rules.Matched matched =
        rules.match(
            point,
            target -> target instanceof RuleTarget.Calls calls && matches(calls.pattern(), call),
            caller,
            call.now());
    if (matched != null) {
      observer.observe(new Event.Faulted(call.connection(), matched.toString()));
    }
    return matched;
  }
}
