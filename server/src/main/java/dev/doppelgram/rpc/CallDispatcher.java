// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says no to a call in the order in which the API does, or lets its method act on the world. */
final class CallDispatcher {
  private static final String BUSINESS_CONNECTION_NOT_ALLOWED = "BUSINESS_CONNECTION_NOT_ALLOWED";

  private final World world;
  private final MethodTable methods;
  private final CallGate gate;
  private final Schema schema;

  CallDispatcher(World world, MethodTable methods, CallGate gate, Schema schema) {
    this.world = world;
    this.schema = schema;
    this.methods = methods;
    this.gate = gate;
  }

  /**
   * Runs a call.
   *
   * @param account null before login
   * @param intercepted what the gate may stop; null if the gate has let the call pass already
   * @return null if the call was led another way
   * @throws RpcError if the API says no
   */
  @Nullable Outcome serve(
      DecodedCall query,
      Authorization authorization,
      @Nullable Account account,
      @Nullable InterceptedCall intercepted) {
    MethodTable.Bound<?> bound = bind(query);
    RpcError refusal = query.refusal();
    if (refusal != null && !(isForWantOfALayer(refusal) && needsNoLayer(bound))) {
      throw refusal;
    }
    if (intercepted != null && gate.isWatching()) {
      gate.before(asked(query, account, bound), intercepted);
      if (intercepted.isDiverted() || intercepted.outcome() != null) {
        return intercepted.outcome();
      }
    }
    if (bound == null) {
      Object smallest = smallest(query);
      if (smallest != null) {
        return new Outcome.Answered(smallest, false);
      }
      throw new RpcError(ErrorType.INPUT_METHOD_INVALID, Integer.toUnsignedLong(query.id()));
    }
    admit(bound.method().access(), query.origin().unbound(), authorization);
    refuseForBusiness(query);
    refuseByMagic(query.method(), bound.hash());
    return new Outcome.Answered(bound.call(caller(query, account)));
  }

  /** What the switch {@code unserved: empty} answers; null without it, or if there is nothing. */
  private @Nullable Object smallest(DecodedCall query) {
    Combinator method = query.definition();
    if (method == null || query.request() == null || !world.switches().clients().unservedEmpty()) {
      return null;
    }
    if (query.origin().unbound()) {
      throw new RpcError(ErrorType.AUTH_KEY_PERM_EMPTY);
    }
    Object value = SmallestValue.of(method.result(), schema, query.origin().layer());
    return value instanceof TlObject updates && updates.is("updates")
        ? updates.with("date", (int) world.clock().now().getEpochSecond())
        : value;
  }

  private static Caller caller(DecodedCall query, @Nullable Account account) {
    CallContext origin = query.origin();
    return new Caller(
        account,
        origin.authKeyId(),
        Objects.requireNonNull(query.definition()),
        origin.dc(),
        origin.localAddress(),
        new Caller.Carrier(origin.usedAuthKeyId(), origin.sessionId(), query.call().messageId()));
  }

  private static boolean isForWantOfALayer(RpcError refusal) {
    return refusal.type().equals(ErrorType.CONNECTION_NOT_INITED.type());
  }

  private static boolean needsNoLayer(MethodTable.@Nullable Bound<?> bound) {
    return bound != null && bound.method().needsNoLayer();
  }

  private MethodTable.@Nullable Bound<?> bind(DecodedCall query) {
    MethodTable.Served<?> served = methods.find(query.method());
    TlObject request = query.request();
    return served == null || request == null ? null : served.bind(request);
  }

  /** What becomes of a call that is to be answered. */
  InterceptedCall beforeAnswer(DecodedCall query, @Nullable Account account) {
    InterceptedCall intercepted = new InterceptedCall();
    if (gate.isWatching()) {
      gate.after(asked(query, account, bind(query)), intercepted);
    }
    return intercepted;
  }

  private CallGate.Asked asked(
      DecodedCall query, @Nullable Account account, MethodTable.@Nullable Bound<?> bound) {
    return new CallGate.Asked(
        query.method(),
        account == null ? null : account.name(),
        bound == null ? null : bound.hash(),
        query.request(),
        query.origin().layer(),
        query.origin().connection(),
        query.origin().sessionId(),
        query.call().messageId(),
        world.clock().now());
  }

  private static void admit(Access access, boolean unbound, Authorization authorization) {
    if (access == Access.ANY_KEY) {
      return;
    }
    if (unbound) {
      throw new RpcError(ErrorType.AUTH_KEY_PERM_EMPTY);
    }
    if (access == Access.ANYONE) {
      return;
    }
    if (authorization instanceof Authorization.PasswordDue) {
      throw new RpcError(ErrorType.SESSION_PASSWORD_NEEDED);
    }
    if (!(authorization instanceof Authorization.LoggedIn loggedIn)) {
      throw new RpcError(ErrorType.AUTH_KEY_UNREGISTERED);
    }
    if (access == Access.USERS && loggedIn.account().isBot()) {
      throw new RpcError(ErrorType.BOT_METHOD_INVALID);
    }
  }

  private static void refuseForBusiness(DecodedCall query) {
    if (query.forBusiness()) {
      for (DocumentedError error : ErrorCatalog.documented().of(query.method())) {
        if (error.type().equals(BUSINESS_CONNECTION_NOT_ALLOWED)) {
          throw new RpcError(error.code(), error.type());
        }
      }
    }
  }

  private void refuseByMagic(String method, @Nullable String hash) {
    if (hash != null
        && MagicHash.parse(hash, method, world.switches().expiredCode()).orElse(null)
            instanceof RequestedError.Known known) {
      throw known.refusal();
    }
  }
}
