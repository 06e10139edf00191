// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import dev.doppelgram.observe.Observer;
import dev.doppelgram.session.Call;
import dev.doppelgram.session.CallSink;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.TurnTime;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes the API calls of sessions on a server that plays its world together with others: what
 * changes the world has its turns in the order of a {@link CallOrder}, on all of them; what only
 * reads it is answered from what is there. The server that a call's client waits at answers it.
 */
public final class OrderedCalls implements CallSink {
  private static final int MOST_KNOWN = 20_000;

  private final Schema schema;
  private final World world;
  private final CallDispatcher dispatcher;
  private final InstantSource realTime;
  private final WorldWriter writer;
  private final Executor arithmetic;
  private final CallListener listener;
  private final CallOrder order;
  private final AnswerSender answers;
  private final Map<CallId, LiveCall> waiting = new ConcurrentHashMap<>();
  private final Map<CallId, Supplier<Object>> computed = new ConcurrentHashMap<>();
  private final TurnCosts costs = new TurnCosts();
  private final SessionProgress progress = new SessionProgress();
  private final KnownCalls known = new KnownCalls(MOST_KNOWN);

  /**
   * Serves calls on one world.
   *
   * @param realTime what a call that only reads takes for real time
   * @param writer runs all that touches the world
   * @param arithmetic runs what a method would hold up the writer with
   * @param listener receives what each turn did
   */
  public OrderedCalls(
      Schema schema,
      World world,
      CallDispatcher dispatcher,
      InstantSource realTime,
      WorldWriter writer,
      Executor arithmetic,
      CallListener listener,
      CallOrder order,
      Observer observer) {
    this.schema = schema;
    this.world = world;
    this.dispatcher = dispatcher;
    this.realTime = realTime;
    this.writer = writer;
    this.arithmetic = arithmetic;
    this.listener = listener;
    this.order = order;
    this.answers = new AnswerSender(schema, world, observer);
  }

  @Override
  public void accept(Call call) {
    LiveCall live = LiveCall.of(call, schema).checkedForDuplicateKey(world.switches().clients());
    if (live.after().isEmpty()) {
      queue(live);
    } else {
      call.after(live.after(), outcome -> queue(live.once(outcome)));
    }
  }

  private void queue(LiveCall live) {
    Call call = live.call();
    call.queue().add(call, () -> begin(live), call.session().executor());
  }

  private void begin(LiveCall live) {
    if (order.mayRead() && progress.mayRead(live.call(), live.request().origin().session())) {
      boolean isShort = costs.isShort(live.request().definition());
      Executor turns = isShort ? writer::executeHere : writer;
      turns.execute(() -> read(live));
    } else {
      append(live);
    }
  }

  private void read(LiveCall live) {
    long began = System.nanoTime();
    TurnTime time = new TurnTime(world.clock().now(), realTime.instant());
    CallStep.Answered answered = dispatcher.read(live.request(), time);
    costs.took(live.request().definition(), System.nanoTime() - began);
    if (answered == null) {
      live.call().session().executor().execute(() -> append(live));
    } else {
      answers.send(live, answered);
    }
  }

  private void append(LiveCall live) {
    if (!order.takesCalls()) {
      live.call().lose(null); // its client has no answer either, and sends it again, here perhaps
      return;
    }
    CallRequest request = live.request();
    progress.waits(live.call(), request.origin().session());
    LiveCall before = waiting.put(CallId.of(request), live);
    if (before != null) { // of a session that is over
      progress.ended(before.call());
      lose(before);
    }
    order.append(request, CallTurn.Stage.ARRIVED, null);
  }

  /** A call of any server has a turn, on the world's writer. */
  public void take(CallTurn turn) {
    CallId id = CallId.of(turn.request());
    KnownCalls.Known before = known.find(id);
    switch (turn.stage()) {
      case ARRIVED -> arrive(id, turn, before);
      case RESUMED -> {
        if (before != null && before.open() instanceof CallStep.Diverted diverted) {
          follow(id, turn, dispatcher.resume(diverted.call(), turn.time()));
        }
      }
      case COMPUTED -> complete(id, turn, before == null ? null : before.open());
    }
  }

  private void arrive(CallId id, CallTurn turn, KnownCalls.@Nullable Known before) {
    LiveCall live = waiting.get(id);
    if (before == null || before.open() instanceof CallStep.Diverted) {
      // one that was lost on its way is a new one when it is sent again
      if (before == null) {
        known.arrived(id, turn.time().realTime());
      }
      follow(id, turn, dispatcher.arrive(turn.request(), turn.time()));
    } else if (before.outcome() != null) {
      if (live != null) {
        ended(id, live);
        answers.sendAgain(live, before.caller(), before.outcome());
      }
    } else if (live != null && before.open() != null) {
      goOn(id, live, before.open()); // the server that it came to first may be gone
    }
  }

  private void complete(CallId id, CallTurn turn, @Nullable CallStep before) {
    Supplier<Object> result = computed.remove(id);
    if (before instanceof CallStep.Deferred deferred) {
      Supplier<Object> rest =
          result == null ? deferred.computation().rest(turn.computed()) : result;
      follow(id, turn, dispatcher.complete(deferred.call(), rest, turn.time()));
    } else if (before instanceof CallStep.Pending pending) {
      Supplier<Object> rest = pending.result()::answer;
      follow(id, turn, dispatcher.complete(pending.call(), rest, turn.time()));
    }
  }

  /** Goes where a turn has brought the call. */
  private void follow(CallId id, CallTurn turn, CallStep step) {
    known.put(id, step);
    LiveCall live = waiting.get(id);
    if (step instanceof CallStep.Answered answered) {
      if (live != null) {
        ended(id, live);
        answers.send(live, answered);
      }
      listener.ended(turn, answered.result());
      return;
    }
    if (step instanceof CallStep.Pending pending) {
      listener.waits(turn, pending.events());
    } else {
      listener.ended(turn, null);
    }
    if (live != null) {
      goOn(id, live, step);
    }
  }

  /** Does, where its client waits, what a call waits for before its next turn. */
  private void goOn(CallId id, LiveCall live, CallStep step) {
    CallRequest request = live.request();
    if (step instanceof CallStep.Pending pending) {
      pending
          .result()
          .due()
          .whenComplete((ready, never) -> order.append(request, CallTurn.Stage.COMPUTED, null));
    } else if (step instanceof CallStep.Deferred deferred) {
      arithmetic.execute(
          () -> {
            DeferredResult.Computed result = deferred.computation().compute();
            computed.put(id, result.rest());
            order.append(request, CallTurn.Stage.COMPUTED, result.written());
          });
    } else if (step instanceof CallStep.Diverted diverted) {
      ended(id, live);
      diverted
          .gate()
          .proceed(
              live.call(),
              () -> {
                progress.waits(live.call(), request.origin().session());
                waiting.put(id, live);
                order.append(request, CallTurn.Stage.RESUMED, null);
              });
    }
  }

  private void ended(CallId id, LiveCall live) {
    if (waiting.remove(id, live)) {
      progress.ended(live.call());
    }
  }

  /** What has become of calls, for an image. */
  public Object knownCalls() {
    return known;
  }

  /** Takes those whose turns will not come for calls that never came. */
  public void dropWaiting() {
    computed.clear();
    for (Map.Entry<CallId, LiveCall> each : List.copyOf(waiting.entrySet())) {
      LiveCall live = each.getValue();
      ended(each.getKey(), live);
      lose(live);
    }
  }

  private static void lose(LiveCall live) {
    live.call().session().executor().execute(() -> live.call().lose(null));
  }
}
