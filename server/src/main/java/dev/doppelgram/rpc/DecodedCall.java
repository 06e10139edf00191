// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.observe.ProtocolRule;
import dev.doppelgram.session.AwaitedOutcome;
import dev.doppelgram.session.Call;
import dev.doppelgram.session.Session;
import dev.doppelgram.tl.Combinator;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlException;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.tl.TlReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call out of its wrappers and decoded, as far as it could be.
 *
 * @param started {@code System.nanoTime()}
 * @param method the TL name, or {@code #} and the id in hex where no layer knows it
 * @param definition null where no layer has the id
 * @param request null where there is nothing to decode it with, or it could not be
 * @param after the msg_ids of the calls that it waits for
 * @param refusal why it goes no further; null if it may
 * @param unreadable what in its bytes could not be read; null if nothing
 */
record DecodedCall(
    Call call,
    CallContext origin,
    long started,
    boolean forBusiness,
    int id,
    String method,
    @Nullable Combinator definition,
    @Nullable TlObject request,
    List<Long> after,
    @Nullable RpcError refusal,
    @Nullable String unreadable) {

  /** Stands for the name of a method in an envelope that cannot be opened. */
  private static final String UNREADABLE = "#unreadable";

  /** Reads a call on the event loop of its session, which learns the layer and the client. */
  static DecodedCall of(Call call, Schema schema) {
    long started = System.nanoTime();
    CallUnwrapper unwrapper = new CallUnwrapper(call, schema);
    RpcError refusal = null;
    TlObject request = null;
    Combinator definition = null;
    String unreadable = null;
    int id = 0;
    try {
      refusal = unwrapper.unwrap();
      id = unwrapper.reader().peekInt32();
      definition = schema.byId(id);
      if (definition != null && definition.isFunction()) {
        request = decode(schema, unwrapper.reader(), call);
      }
    } catch (TlException.TooLong e) {
      unreadable = e.getMessage();
      refusal = new RpcError(ErrorType.INPUT_REQUEST_TOO_LONG);
    } catch (TlException e) {
      unreadable = e.getMessage();
      refusal = refusal == null ? new RpcError(ErrorType.INPUT_FETCH_FAIL) : refusal;
    }
    return new DecodedCall(
        call,
        CallContext.of(call.session()),
        started,
        unwrapper.isForBusiness(),
        id,
        definition == null ? nameOf(id, unreadable) : definition.name(),
        definition,
        request,
        unwrapper.after(),
        refusal,
        unreadable);
  }

  /** The same call, once the calls that it waits for have come to this end. */
  DecodedCall once(AwaitedOutcome outcome) {
    return switch (outcome) {
      case ANSWERED -> this;
      case FAILED -> refused(new RpcError(ErrorType.MSG_WAIT_FAILED));
      case TIMED_OUT -> refused(new RpcError(ErrorType.MSG_WAIT_TIMEOUT));
    };
  }

  private DecodedCall refused(RpcError reason) {
    return new DecodedCall(
        call,
        origin,
        started,
        forBusiness,
        id,
        method,
        definition,
        request,
        after,
        reason,
        unreadable);
  }

  private static TlObject decode(Schema schema, TlReader reader, Call call) {
    Session session = call.session();
    TlObject request =
        schema.decode(
            reader,
            call.elements(),
            detail -> session.found(ProtocolRule.INPUT_PEER_TYPE, detail));
    // no client sends anything behind its query
    if (reader.remaining() != 0) {
      throw new TlException(reader.remaining() + " bytes too many");
    }
    ArgumentLimits.check(request, call.limits());
    return request;
  }

  private static String nameOf(int id, @Nullable String unreadable) {
    if (id == 0 && unreadable != null) {
      return UNREADABLE;
    }
    return "#" + Integer.toHexString(id);
  }
}
