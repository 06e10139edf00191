// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The calls of a session that wait for others: {@code invokeAfterMsg} and {@code …Msgs}. */
final class AwaitedCalls {
  private final Inbox inbox;
  private final EventLoop loop;
  private final Limits limits;
  private final Map<Long, List<Waiting>> byMsgId = new HashMap<>();
  private int awaited;

  AwaitedCalls(Inbox inbox, EventLoop loop, Limits limits) {
    this.inbox = inbox;
    this.loop = loop;
    this.limits = limits;
  }

  /**
   * Tells when these calls are answered, or the first of them has failed. One that has not come yet
   * may still come; one that was forgotten was answered long ago. Where the calls of the session
   * wait for too many, there is no time left to wait.
   *
   * @param own the msg_id of the call that waits: nothing can wait for what comes after it
   */
  void await(long own, List<Long> msgIds, Consumer<AwaitedOutcome> then) {
    Set<Long> open = new HashSet<>();
    for (long msgId : msgIds) {
      ReceivedMessage received = inbox.find(msgId);
      if (msgId >= own || (received != null && received.failed())) {
        then.accept(AwaitedOutcome.FAILED);
        return;
      }
      if (received == null ? !inbox.mayHaveForgotten(msgId) : received.running()) {
        open.add(msgId);
      }
    }
    if (open.isEmpty()) {
      then.accept(AwaitedOutcome.ANSWERED);
    } else if (awaited + open.size() > limits.awaitedIds()) {
      then.accept(AwaitedOutcome.TIMED_OUT);
    } else {
      add(new Waiting(open, then));
    }
  }

  private void add(Waiting waiting) {
    awaited += waiting.open.size();
    waiting.open.forEach(id -> byMsgId.computeIfAbsent(id, any -> new ArrayList<>()).add(waiting));
    Runnable giveUp = () -> end(waiting, AwaitedOutcome.TIMED_OUT);
    waiting.timeout = loop.schedule(giveUp, limits.awaitedCall().toMillis(), TimeUnit.MILLISECONDS);
  }

  void answered(ReceivedMessage call) {
    List<Waiting> all = byMsgId.isEmpty() ? null : byMsgId.remove(call.msgId());
    if (all == null) {
      return;
    }
    for (Waiting waiting : all) {
      awaited -= waiting.open.remove(call.msgId()) ? 1 : 0;
      if (call.failed()) {
        end(waiting, AwaitedOutcome.FAILED);
      } else if (waiting.open.isEmpty()) {
        end(waiting, AwaitedOutcome.ANSWERED);
      }
    }
  }

  private void end(Waiting waiting, AwaitedOutcome outcome) {
    awaited -= waiting.open.size();
    for (long msgId : waiting.open) {
      List<Waiting> others = byMsgId.get(msgId);
      if (others != null && others.remove(waiting) && others.isEmpty()) {
        byMsgId.remove(msgId);
      }
    }
    waiting.open.clear();
    if (waiting.timeout != null) {
      waiting.timeout.cancel(false);
    }
    waiting.then.accept(outcome);
  }

  private static final class Waiting {
    private final Set<Long> open;
    private final Consumer<AwaitedOutcome> then;
    private @Nullable Future<?> timeout;

    Waiting(Set<Long> open, Consumer<AwaitedOutcome> then) {
      this.open = open;
      this.then = then;
    }
  }
}
