// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.doppelgram.error.RpcError;
import dev.doppelgram.observe.Event;
import dev.doppelgram.observe.Observer;
import dev.doppelgram.session.Call;
import dev.doppelgram.session.CallSink;
import dev.doppelgram.session.Session;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlWriter;
import dev.doppelgram.tl.Type;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Authorization;
import dev.doppelgram.world.model.WorldEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers API calls: reads each on the loop of its session, runs it on the world's writer, and says
 * the result on the loop again, in the layer of the session.
 */
public final class RpcEngine implements CallSink {
  private final Schema schema;
  private final World world;
  private final Executor writer;
  private final Executor arithmetic;
  private final CallListener listener;
  private final Observer observer;
  private final CallDispatcher dispatcher;
  private final NearMiss nearMiss;

  /**
   * Serves calls on one world.
   *
   * @param writer runs one task at a time, in their order, and nothing else touches the world
   * @param arithmetic runs what a method would hold up the writer with
   * @param listener hears what each call did
   * @throws IllegalArgumentException if a method is listed twice, or its request does not fit a
   *     schema that is not the server's own
   */
  public RpcEngine(
      Schema schema,
      World world,
      List<Method<?>> methods,
      CallGate gate,
      Executor writer,
      Executor arithmetic,
      CallListener listener,
      Observer observer) {
    this.schema = schema;
    this.world = world;
    this.writer = writer;
    this.arithmetic = arithmetic;
    this.listener = listener;
    this.observer = observer;
    this.dispatcher = new CallDispatcher(world, new MethodTable(methods, schema), gate);
    this.nearMiss = new NearMiss(world, schema);
  }

  @Override
  public void accept(Call call) {
    DecodedCall query = DecodedCall.of(call, schema);
    if (query.after().isEmpty()) {
      writer.execute(() -> run(query, false));
    } else {
      call.after(query.after(), outcome -> writer.execute(() -> run(query.once(outcome), false)));
    }
  }

  /**
   * @param asked whether the gate has let it pass already
   */
  private void run(DecodedCall query, boolean asked) {
    if (world.deadlines().run(world.clock().now())) {
      listener.happened(world.pendingEvents().take(), null);
    }
    Authorization authorization = world.authorizations().of(query.origin().authKeyId());
    Account account =
        authorization instanceof Authorization.LoggedIn loggedIn ? loggedIn.account() : null;
    InterceptedCall intercepted = new InterceptedCall();
    Outcome outcome =
        outcome(() -> dispatcher.serve(query, authorization, account, asked ? null : intercepted));
    if (outcome == null) {
      intercepted.proceed(query.call(), () -> writer.execute(() -> run(query, true)));
    } else if (outcome instanceof Outcome.Answered answered
        && answered.result() instanceof DeferredResult<?> slow) {
      arithmetic.execute(() -> compute(slow, query, account));
    } else {
      answer(query, account, outcome);
    }
  }

  private void compute(DeferredResult<?> slow, DecodedCall query, @Nullable Account account) {
    Supplier<Object> rest = slow.compute();
    writer.execute(
        () ->
            answer(
                query, account, requireNonNull(outcome(() -> new Outcome.Answered(rest.get())))));
  }

  private void answer(DecodedCall query, @Nullable Account account, Outcome result) {
    InterceptedCall intercepted = dispatcher.beforeAnswer(query, account);
    Outcome outcome = requireNonNullElse(intercepted.outcome(), result);
    report(query, account, outcome);
    intercepted.proceed(query.call(), () -> reply(query, account, outcome));
    Session session = query.call().session();
    List<WorldEvent> events = world.pendingEvents().take();
    if (!events.isEmpty()) {
      listener.happened(events, session);
    }
    if (outcome instanceof Outcome.Refused refused && isToldByPopUp(refused.refusal())) {
      listener.popUp(refused.refusal().type(), session);
    }
  }

  /**
   * Of a 406 a client shows nothing but what it is sent to show, except where it has to log out.
   */
  private static boolean isToldByPopUp(RpcError refusal) {
    return refusal.code() == 406 && !refusal.type().equals("AUTH_KEY_DUPLICATED");
  }

  /** Null if the step is. */
  private static @Nullable Outcome outcome(Supplier<@Nullable Outcome> step) {
    try {
      return step.get();
    } catch (RpcError refusal) {
      return new Outcome.Refused(refusal);
    } catch (RuntimeException | Error bug) {
      // whatever it is, a client that gets no answer waits for ever
      return new Outcome.Failed(bug);
    }
  }

  private void reply(DecodedCall query, @Nullable Account account, Outcome outcome) {
    Call call = query.call();
    if (outcome instanceof Outcome.Answered answered) {
      byte[] words;
      try {
        words = words(query, answered.result());
      } catch (RuntimeException bug) {
        String layer = "layer %d cannot say the answer: ".formatted(query.origin().layer());
        Outcome failed =
            new Outcome.Failed(new IllegalStateException(layer + bug.getMessage(), bug));
        report(query, account, failed);
        reply(query, account, failed);
        return;
      }
      call.answer(words);
    } else if (outcome instanceof Outcome.Refused refused) {
      call.refuse(refused.refusal().code(), refused.refusal().type());
    } else {
      call.refuse(Outcome.Failed.REASON.code(), Outcome.Failed.REASON.type());
    }
  }

  private byte[] words(DecodedCall query, Object result) {
    TlWriter bytes = new TlWriter();
    Type type = requireNonNull(query.definition()).result();
    schema.encode(bytes, type, result, query.origin().layer());
    return bytes.toByteArray();
  }

  private void report(DecodedCall query, @Nullable Account account, Outcome outcome) {
    observer.observe(
        new Event.Called(
            query.origin().connection(),
            query.origin().authKeyId(),
            query.origin().sessionId(),
            query.call().messageId(),
            query.origin().layer(),
            query.method(),
            query.request(),
            account == null ? null : account.name(),
            outcome.text(),
            nearMiss.in(query, account, outcome),
            Duration.ofNanos(System.nanoTime() - query.started()),
            outcome instanceof Outcome.Failed failed ? failed.bug() : null));
  }
}
