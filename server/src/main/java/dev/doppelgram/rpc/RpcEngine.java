// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import static java.util.Objects.requireNonNull;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.observe.Event;
import dev.doppelgram.observe.Observer;
import dev.doppelgram.session.Call;
import dev.doppelgram.session.CallSink;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlException;
import dev.doppelgram.tl.TlWriter;
import dev.doppelgram.tl.Type;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.TurnTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers API calls: reads each on the loop of its session, has the {@link CallDispatcher} run it
 * on the world's writer, and says the result on the loop again, in the layer of the session.
 */
public final class RpcEngine implements CallSink {
  private final Schema schema;
  private final World world;
  private final CallDispatcher dispatcher;
  private final InstantSource realTime;
  private final Executor writer;
  private final FairTurns turns;
  private final Executor arithmetic;
  private final CallListener listener;
  private final Observer observer;
  private final NearMiss nearMiss;

  /**
   * Serves calls on one world.
   *
   * @param realTime what each turn takes for real time
   * @param writer runs one task at a time, in their order, and nothing else touches the world
   * @param arithmetic runs what a method would hold up the writer with
   * @param listener receives what each call did
   */
  public RpcEngine(
      Schema schema,
      World world,
      CallDispatcher dispatcher,
      InstantSource realTime,
      Executor writer,
      Executor arithmetic,
      CallListener listener,
      Observer observer) {
    this.schema = schema;
    this.world = world;
    this.dispatcher = dispatcher;
    this.realTime = realTime;
    this.writer = writer;
    this.turns = new FairTurns(writer);
    this.arithmetic = arithmetic;
    this.listener = listener;
    this.observer = observer;
    this.nearMiss = new NearMiss(world, schema);
  }

  @Override
  public void accept(Call call) {
    LiveCall live = LiveCall.of(call, schema);
    if (live.after().isEmpty()) {
      call.queue().add(call, () -> arrive(live), turns);
    } else {
      call.after(
          live.after(), outcome -> call.queue().add(call, () -> arrive(live.once(outcome)), turns));
    }
  }

  private void arrive(LiveCall live) {
    CallTurn turn = turn(live, CallTurn.Stage.ARRIVED);
    follow(live, turn, dispatcher.arrive(live.request(), turn.time()));
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
    return new CallTurn(
        live.request(), stage, new TurnTime(world.clock().now(), realTime.instant()));
  }

  /** Goes where a turn has brought the call. */
  private void follow(LiveCall live, CallTurn turn, CallStep step) {
    if (step instanceof CallStep.Answered answered) {
      answer(live, turn, answered);
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
    Supplier<Object> rest = deferred.computation().compute();
    writer.execute(() -> complete(live, deferred.call(), rest));
  }

  private void answer(LiveCall live, CallTurn turn, CallStep.Answered answered) {
    Account account = answered.call().caller();
    Outcome outcome = answered.result().outcome();
    report(live, account, outcome);
    Runnable reply = () -> reply(live, account, outcome);
    InterceptedCall gate = answered.gate();
    gate.proceed(live.call(), gate.isDiverted() ? reply : live.call().queue().answering(reply));
    listener.ended(turn, answered.result());
  }

  private void reply(LiveCall live, @Nullable Account account, Outcome outcome) {
    Call call = live.call();
    if (outcome instanceof Outcome.Answered answered) {
      byte[] words;
      try {
        words = words(live, answered.result());
      } catch (TlException.TooLong tooLong) {
        Outcome refused = new Outcome.Refused(new RpcError(ErrorType.INPUT_REQUEST_TOO_LONG));
        report(live, account, refused);
        reply(live, account, refused);
        return;
      } catch (RuntimeException bug) {
        String layer =
            "layer %d cannot say the answer: ".formatted(live.request().origin().layer());
        Outcome failed =
            new Outcome.Failed(new IllegalStateException(layer + bug.getMessage(), bug));
        report(live, account, failed);
        reply(live, account, failed);
        return;
      }
      call.answer(words);
    } else if (outcome instanceof Outcome.Refused refused) {
      call.refuse(refused.refusal().code(), refused.refusal().type());
    } else {
      call.refuse(Outcome.Failed.REASON.code(), Outcome.Failed.REASON.type());
    }
  }

  private byte[] words(LiveCall live, Object result) {
    CallRequest request = live.request();
    TlWriter bytes = new TlWriter(256, live.call().limits().answerBytes());
    Type type = requireNonNull(request.definition()).result();
    schema.encode(bytes, type, result, request.origin().layer());
    return bytes.toByteArray();
  }

  private void report(LiveCall live, @Nullable Account account, Outcome outcome) {
    CallRequest request = live.request();
    observer.observe(
        new Event.Called(
            request.origin().connection(),
            request.origin().authKeyId(),
            request.origin().sessionId(),
            request.messageId(),
            request.origin().layer(),
            request.method(),
            request.arguments(),
            account == null ? null : account.name(),
            outcome.text(),
            nearMiss.in(request, account, outcome),
            Duration.ofNanos(System.nanoTime() - live.started()),
            outcome instanceof Outcome.Failed failed ? failed.bug() : null));
  }
}
