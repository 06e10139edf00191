// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.doppelgram.error.DocumentedError;
import dev.doppelgram.error.ErrorCatalog;
import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.MagicHash;
import dev.doppelgram.error.RequestedError;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.tl.Combinator;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.SmallestValue;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Authorization;
import dev.doppelgram.world.model.Dcs;
import dev.doppelgram.world.model.TurnTime;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gives calls their turns of the world: says no in the order in which the API does, or lets the
 * method act. It knows values only and no session, so that the same requests have the same results
 * wherever they are run. Belongs to the world's writer.
 */
public final class CallDispatcher {
  private final World world;
  private final Schema schema;
  private final MethodTable methods;
  private final CallGate gate;

  /**
   * @throws IllegalArgumentException if a method is listed twice, or its request does not fit a
   *     schema that is not the server's own
   */
  public CallDispatcher(Schema schema, World world, List<Method<?>> methods, CallGate gate) {
    this.world = world;
    this.schema = schema;
    this.methods = new MethodTable(methods, schema);
    this.gate = gate;
  }

  /** The first turn of a call. */
  public CallStep arrive(CallRequest request, TurnTime time) {
    world.begin(time.now());
    long key = request.origin().authKeyId();
    Authorization authorization = world.auth().authorizations().seen(key, time.now());
    Account account = account(authorization);
    MethodTable.Bound<?> bound;
    try {
      bound = bind(request);
    } catch (RuntimeException | Error bug) {
      return answered(new BoundCall(request, null, account), new Outcome.Failed(bug), time);
    }
    BoundCall call = new BoundCall(request, bound, account);
    InterceptedCall intercepted = new InterceptedCall();
    Outcome outcome = outcome(() -> serve(call, authorization, time, intercepted));
    return outcome == null ? new CallStep.Diverted(call, intercepted) : step(call, outcome, time);
  }

  /**
   * Answers a call that only reads the world, and leaves no trace there: it is no turn.
   *
   * @return null if it might change something, so that it has to have one
   */
  public CallStep.@Nullable Answered read(CallRequest request, TurnTime time) {
    MethodTable.Served<?> served = methods.find(request.method());
    TlObject arguments = request.arguments();
    if (served == null || arguments == null || gate.isWatching()) {
      return null;
    }
    world.begin(time.now());
    Authorization authorization = world.auth().authorizations().of(request.origin().authKeyId());
    BoundCall call;
    try {
      MethodTable.Bound<?> bound = served.bind(arguments);
      if (!bound.reads()) {
        return null;
      }
      call = new BoundCall(request, bound, account(authorization));
    } catch (RuntimeException bug) {
      return null;
    }
    Outcome outcome = outcome(() -> serve(call, authorization, time, null));
    return answered(call, requireNonNull(outcome), time);
  }

  /** The turn of a call that was {@link CallStep.Diverted} and comes back. */
  public CallStep resume(BoundCall diverted, TurnTime time) {
    world.begin(time.now());
    CallRequest request = diverted.request();
    Authorization authorization = world.auth().authorizations().of(request.origin().authKeyId());
    BoundCall call = new BoundCall(request, diverted.bound(), account(authorization));
    Outcome outcome = outcome(() -> serve(call, authorization, time, null));
    return step(call, requireNonNull(outcome), time);
  }

  /**
   * The turn of a call that was {@link CallStep.Deferred}.
   *
   * @param rest what the computation leaves to do
   */
  public CallStep.Answered complete(BoundCall call, Supplier<Object> rest, TurnTime time) {
    world.begin(time.now());
    Outcome outcome = outcome(() -> new Outcome.Answered(rest.get()));
    return answered(call, requireNonNull(outcome), time);
  }

  private CallStep step(BoundCall call, Outcome outcome, TurnTime time) {
    if (outcome instanceof Outcome.Answered waiting
        && waiting.result() instanceof PendingResult pending) {
      return new CallStep.Pending(call, pending, world.pendingEvents().take());
    }
    return outcome instanceof Outcome.Answered answered
            && answered.result() instanceof DeferredResult<?> computation
        ? new CallStep.Deferred(call, computation)
        : answered(call, outcome, time);
  }

  private CallStep.Answered answered(BoundCall call, Outcome result, TurnTime time) {
    InterceptedCall intercepted = new InterceptedCall();
    if (gate.isWatching()) {
      gate.after(asked(call, time), intercepted);
    }
    Outcome outcome = requireNonNullElse(intercepted.outcome(), result);
    if (outcome instanceof Outcome.Refused refused && refused.endsLogin()) {
      world.auth().authorizations().logOut(call.request().origin().authKeyId());
    }
    MethodTable.Bound<?> bound = call.bound();
    boolean pushed = bound != null && bound.method().pushesToCaller();
    return new CallStep.Answered(
        call, new CallResult(outcome, world.pendingEvents().take(), pushed), intercepted);
  }

  /**
   * Runs a call.
   *
   * @param intercepted what the gate may stop; null if the gate has let the call pass already
   * @return null if the call was led another way
   * @throws RpcError if the API says no
   */
  private @Nullable Outcome serve(
      BoundCall call,
      Authorization authorization,
      TurnTime time,
      @Nullable InterceptedCall intercepted) {
    CallRequest request = call.request();
    MethodTable.Bound<?> bound = call.bound();
    RpcError refusal = request.refusal();
    if (refusal != null && !(isForWantOfALayer(refusal) && needsNoLayer(bound))) {
      throw refusal;
    }
    if (intercepted != null && gate.isWatching()) {
      gate.before(asked(call, time), intercepted);
      if (intercepted.isDiverted() || intercepted.outcome() != null) {
        return intercepted.outcome();
      }
    }
    if (bound == null) {
      Object smallest = smallest(request, time);
      if (smallest != null) {
        return new Outcome.Answered(smallest, false);
      }
      throw new RpcError(ErrorType.INPUT_METHOD_INVALID, Integer.toUnsignedLong(request.id()));
    }
    Admission.admit(bound.method().access(), request.origin().unbound(), authorization);
    WideIds.refuseNarrow(request.origin().layer(), world);
    HomeDc.refuseElsewhere(request.method(), call.caller(), dc(request), world.dcs());
    refuseIfFrozen(request.method(), call.caller());
    refuseForBusiness(request);
    refuseByMagic(request.method(), bound.hash(), dc(request));
    try {
      return new Outcome.Answered(bound.call(caller(request, call.caller(), time)));
    } catch (RpcError no) {
      int code = world.switches().invites().channelPrivateCode();
      throw ChannelPrivateCode.of(no, request.method(), code);
    }
  }

  private static @Nullable Account account(Authorization authorization) {
    return authorization instanceof Authorization.LoggedIn loggedIn ? loggedIn.account() : null;
  }

  /** What the switch {@code unserved: empty} answers; null without it, or if there is nothing. */
  private @Nullable Object smallest(CallRequest request, TurnTime time) {
    Combinator method = request.definition();
    if (method == null
        || request.arguments() == null
        || !world.switches().clients().unservedEmpty()) {
      return null;
    }
    if (request.origin().unbound()) {
      throw new RpcError(ErrorType.AUTH_KEY_PERM_EMPTY);
    }
    Object value = SmallestValue.of(method.result(), schema, request.origin().layer());
    return value instanceof TlObject updates && updates.is("updates")
        ? updates.with("date", (int) time.now().getEpochSecond())
        : value;
  }

  private static Caller caller(CallRequest request, @Nullable Account account, TurnTime time) {
    CallContext origin = request.origin();
    return new Caller(
        account,
        origin.authKeyId(),
        requireNonNull(request.definition()),
        origin.dc(),
        origin.localAddress(),
        new Caller.Carrier(origin.usedAuthKeyId(), origin.sessionId(), request.messageId()),
        request.inTakeout(),
        time);
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

  private static boolean isForWantOfALayer(RpcError refusal) {
    return refusal.type().equals(ErrorType.CONNECTION_NOT_INITED.type());
  }

  private static boolean needsNoLayer(MethodTable.@Nullable Bound<?> bound) {
    return bound != null && bound.method().needsNoLayer();
  }

  private MethodTable.@Nullable Bound<?> bind(CallRequest request) {
    MethodTable.Served<?> served = methods.find(request.method());
    TlObject arguments = request.arguments();
    return served == null || arguments == null ? null : served.bind(arguments);
  }

  private CallGate.Asked asked(BoundCall call, TurnTime time) {
    CallRequest request = call.request();
    Account account = call.caller();
    return new CallGate.Asked(
        request.method(),
        account == null ? null : account.name(),
        call.hash(),
        request.arguments(),
        request.origin().layer(),
        dc(request),
        request.origin().connection(),
        request.origin().sessionId(),
        request.messageId(),
        time.now());
  }

  private static void refuseIfFrozen(String method, @Nullable Account account) {
    if (account != null && account.details().frozen() && FrozenMethods.contains(method)) {
      throw new RpcError(ErrorType.FROZEN_METHOD_INVALID);
    }
  }

  private static void refuseForBusiness(CallRequest request) {
    if (request.forBusiness()) {
      for (DocumentedError error : ErrorCatalog.documented().of(request.method())) {
        if (error.type().equals(ErrorType.BUSINESS_CONNECTION_NOT_ALLOWED.type())) {
          throw new RpcError(error.code(), error.type());
        }
      }
    }
  }

  /** The one that a client asked; 0 where there is but one. */
  private int dc(CallRequest request) {
    return world.dcs().several() ? Dcs.number(request.origin().dc()) : 0;
  }

  private void refuseByMagic(String method, @Nullable String hash, int dc) {
    if (hash != null
        && MagicHash.parse(hash, method, world.switches().expiredCode()).orElse(null)
            instanceof RequestedError.Known known
        && !HomeDc.leadsTo(dc, known.code(), known.type())) {
      throw known.refusal();
    }
  }
}
