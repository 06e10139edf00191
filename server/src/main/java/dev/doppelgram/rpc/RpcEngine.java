// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import dev.doppelgram.observe.Observer;
import dev.doppelgram.session.Call;
import dev.doppelgram.session.CallSink;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.TurnTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Takes the API calls of sessions: reads each on the loop of its session, gives it its turns of the
 * world's writer, which are taken on that loop where nothing else is under way, and has the result
 * sent.
 */
public final class RpcEngine implements CallSink {
  private final Schema schema;
  private final World world;
  private final CallDispatcher dispatcher;
  private final InstantSource realTime;
  private final WorldWriter writer;
  private final Executor here;
  private final TurnCosts costs = new TurnCosts();
  private final Executor arithmetic;
  private final CallListener listener;
  private final AnswerSender answers;

  /**
   * Serves calls on one world.
   *
   * @param realTime what each turn takes for real time
   * @param writer runs all that touches the world
   * @param arithmetic runs what a method would hold up the writer with
   * @param listener receives what each call did
   */
  public RpcEngine(
      Schema schema,
      World world,
      CallDispatcher dispatcher,
      InstantSource realTime,
      WorldWriter writer,
      Executor arithmetic,
      CallListener listener,
      Observer observer) {
    this.schema = schema;
    this.world = world;
    this.dispatcher = dispatcher;
    this.realTime = realTime;
    this.writer = writer;
    this.here = writer::executeHere;
    this.arithmetic = arithmetic;
    this.listener = listener;
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
    boolean isShort = costs.isShort(live.request().definition());
    Executor turns = isShort ? here : writer;
    live.call().queue().add(live.call(), () -> arrive(live), turns);
  }

  private void arrive(LiveCall live) {
    long began = System.nanoTime();
    CallTurn turn = turn(live, CallTurn.Stage.ARRIVED);
    follow(live, turn, dispatcher.arrive(live.request(), turn.time()));
    costs.took(live.request().definition(), System.nanoTime() - began);
  }

  private void resume(LiveCall live, BoundCall call) {
    CallTurn turn = turn(live, CallTurn.Stage.RESUMED);
    follow(live, turn, dispatcher.resume(call, turn.time()));
  }

  private void complete(LiveCall live, BoundCall call, Supplier<Object> rest) {
    CallTurn turn = turn(live, CallTurn.Stage.COMPUTED);
    follow(live, turn, dispatcher.complete(call, rest, turn.time()));
  }

  private CallTurn turn(LiveCall live, CallTurn.Stage stage) {
    Instant now = world.clock().now();
    listener.starting(now);
    return new CallTurn(live.request(), stage, new TurnTime(now, realTime.instant()));
  }

  /** Goes where a turn has brought the call. */
  private void follow(LiveCall live, CallTurn turn, CallStep step) {
    if (step instanceof CallStep.Answered answered) {
      answers.send(live, answered);
      listener.ended(turn, answered.result());
    } else if (step instanceof CallStep.Pending pending) {
      listener.waits(turn, pending.events());
      pending
          .result()
          .due()
          .whenComplete(
              (ready, never) ->
                  writer.execute(() -> complete(live, pending.call(), pending.result()::answer)));
    } else if (step instanceof CallStep.Deferred deferred) {
      listener.ended(turn, null);
      arithmetic.execute(() -> compute(live, deferred));
    } else if (step instanceof CallStep.Diverted diverted) {
      listener.ended(turn, null);
      Runnable onward = () -> writer.execute(() -> resume(live, diverted.call()));
      diverted.gate().proceed(live.call(), onward);
    }
  }

  private void compute(LiveCall live, CallStep.Deferred deferred) {
    Supplier<Object> rest = deferred.computation().compute().rest();
    writer.execute(() -> complete(live, deferred.call(), rest));
  }
}
