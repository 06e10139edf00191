// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import static java.util.Objects.requireNonNull;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.observe.Event;
import dev.doppelgram.observe.Observer;
import dev.doppelgram.session.Call;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlException;
import dev.doppelgram.tl.TlWriter;
import dev.doppelgram.tl.Type;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Dcs;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Says the result of a call, on the loop of its session and in the layer of the call. */
final class AnswerSender {
  private final Schema schema;
  private final Observer observer;
  private final World world;
  private final NearMiss nearMiss;

  AnswerSender(Schema schema, World world, Observer observer) {
    this.schema = schema;
    this.observer = observer;
    this.world = world;
    this.nearMiss = new NearMiss(world, schema);
  }

  /** Reports what came of a call, and sends the answer in the way that the gate has said. */
  void send(LiveCall live, CallStep.Answered answered) {
    Account account = answered.call().caller();
    Outcome outcome = answered.result().outcome();
    report(live, account, outcome);
    Runnable reply = () -> reply(live, account, outcome);
    InterceptedCall gate = answered.gate();
    gate.proceed(live.call(), gate.isDiverted() ? reply : live.call().answering(reply));
  }

  /** Sends what a call has been answered with before, on another server perhaps. */
  void sendAgain(LiveCall live, @Nullable Account account, Outcome outcome) {
    report(live, account, outcome);
    Runnable reply = live.call().answering(() -> reply(live, account, outcome));
    live.call().session().executor().execute(reply);
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
            world.dcs().several() ? Dcs.number(request.origin().dc()) : 0,
            request.method(),
            request.arguments(),
            account == null ? null : account.name(),
            outcome.text(),
            nearMiss.in(request, account, outcome),
            Duration.ofNanos(System.nanoTime() - live.started()),
            outcome instanceof Outcome.Failed failed ? failed.bug() : null));
  }
}
