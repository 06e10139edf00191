package dev.doppelgram.fault;

import dev.doppelgram.observe.Event;
import dev.doppelgram.observe.Observer;
import dev.doppelgram.rpc.CallGate;
import dev.doppelgram.rpc.Verdict;
import dev.doppelgram.session.Mishap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/** Acts on calls and on their answers as the rules say. Belongs to the world's writer. */
public final class CallRules implements CallGate {
  private static final int MOST_LOST = 4096;

  private final Rules rules;
  private final Waits waits;
  private final Observer observer;
  private final Swaps swaps = new Swaps();
  private final Map<Message, Scripted> lost =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Message, Scripted> eldest) {
          return size() > MOST_LOST;
        }
      };

  private record Message(long sessionId, long messageId) {}

  public CallRules(Rules rules, ScheduledExecutorService timer, Observer observer) {
    this.rules = rules;
    this.waits = new Waits(timer);
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
    Scripted before = lost.get(message);
    if (before != null) {
      boolean again = before.rule().occasion().times() == Occasion.FOR_EVER && rules.holds(before);
      return again ? lose(before.rule().fault()) : null;
    }
    Rules.Struck struck = strike(Point.BEFORE_CALL, call);
    if (struck == null) {
      return null;
    }
    Verdict verdict = said(struck.fault());
    if (verdict == null) {
      lost.put(message, struck.scripted());
      verdict = lose(struck.fault());
    }
    return verdict;
  }

  @Override
  public @Nullable Verdict after(Asked call) {
    Swaps.Swap swap = swaps.end(call.sessionId());
    if (swap != null) {
      return new Verdict.Divert((answered, onward) -> swap.second(onward));
    }
    Rules.Struck struck = strike(Point.AFTER_CALL, call);
    if (struck != null) {
      return after(call, struck.fault());
    }
    struck = strike(Point.MID_ANSWER, call);
    return struck == null ? null : under(amid(struck.fault()));
  }

  private Verdict after(Asked call, Fault fault) {
    Verdict verdict = said(fault);
    if (verdict != null) {
      return verdict;
    }
    if (fault == Harm.REORDER) {
      Swaps.Swap swap = swaps.begin(call.sessionId());
      return new Verdict.Divert((answered, onward) -> swap.first(onward));
    }
    return under(Mishaps.of(fault));
  }

  private Mishap amid(Fault fault) {
    return fault instanceof Fault.Wait wait
        ? Mishaps.pause(onward -> waits.until(wait, onward))
        : Mishaps.amid(fault);
  }

  private static Verdict under(Mishap mishap) {
    return new Verdict.Divert((call, onward) -> call.session().under(mishap, onward));
  }

  private static Verdict lose(Fault fault) {
    if (fault == Harm.WRONG_SALT) {
      return new Verdict.Divert((call, onward) -> call.refuseSalt());
    }
    Mishap mishap = fault == Harm.DROP ? null : Mishaps.of(fault);
    return new Verdict.Divert((call, onward) -> call.lose(mishap));
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

  private Rules.@Nullable Struck strike(Point point, Asked call) {
    if (!rules.watch(point)) {
      return null;
    }
    String caller = call.account() == null ? "session " + call.sessionId() : call.account();
    Rules.Struck struck =
        rules.strike(
            point,
            target ->
                target instanceof Target.Calls calls
                    && calls.pattern().matches(call.method(), call.account(), call.hash()),
            caller,
            call.now());
    if (struck != null) {
      observer.observe(new Event.Faulted(call.connection(), struck.toString()));
    }
    return struck;
  }
}
