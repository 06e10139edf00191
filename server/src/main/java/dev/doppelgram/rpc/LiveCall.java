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
import dev.doppelgram.world.model.ClientSwitches;
import java.util.List;

/**
 * A call that is under way in a session.
 *
 * @param started {@code System.nanoTime()}
 * @param after the msg_ids of the calls that it waits for
 * @param request what of it the world may know
 */
record LiveCall(Call call, long started, List<Long> after, CallRequest request) {

  /** Reads a call on the event loop of its session, which learns the layer and the client. */
  static LiveCall of(Call call, Schema schema) {
    long started = System.nanoTime();
    Session session = call.session();
    CallUnwrapper unwrapper = new CallUnwrapper(call, schema);
    RpcError refusal = null;
    TlObject arguments = null;
    Combinator definition = null;
    String unreadable = null;
    int id = 0;
    int offset = 0;
    try {
      refusal = unwrapper.unwrap();
      offset = unwrapper.reader().position();
      id = unwrapper.reader().peekInt32();
      definition = schema.byId(id);
      if (definition != null && definition.isFunction()) {
        arguments =
            call.decoding(
                budget ->
                    CallRequest.decode(
                        schema,
                        unwrapper.reader(),
                        budget,
                        detail -> session.found(ProtocolRule.INPUT_PEER_TYPE, detail)));
        ArgumentLimits.check(arguments, call.limits());
      }
    } catch (TlException.TooLong e) {
      unreadable = e.getMessage();
      refusal = new RpcError(ErrorType.INPUT_REQUEST_TOO_LONG);
    } catch (TlException e) {
      unreadable = e.getMessage();
      refusal = refusal == null ? new RpcError(ErrorType.INPUT_FETCH_FAIL) : refusal;
    }
    CallRequest request =
        new CallRequest(
            CallContext.of(session),
            call.messageId(),
            unwrapper.body(),
            offset,
            unwrapper.isForBusiness(),
            unwrapper.isInTakeout(),
            refusal,
            unreadable,
            id,
            CallRequest.name(id, definition, unreadable),
            definition,
            arguments);
    return new LiveCall(call, started, unwrapper.after(), request);
  }

  /** The same call, once the calls that it waits for have come to this end. */
  LiveCall once(AwaitedOutcome outcome) {
    return switch (outcome) {
      case ANSWERED -> this;
      case FAILED -> refused(new RpcError(ErrorType.MSG_WAIT_FAILED));
      case TIMED_OUT -> refused(new RpcError(ErrorType.MSG_WAIT_TIMEOUT));
    };
  }

  /** The same call; one of a key in use from two addresses goes no further if that is forbidden. */
  LiveCall checkedForDuplicateKey(ClientSwitches switches) {
    boolean forbidden = switches.duplicateKey() && call.isOfDuplicatedKey();
    return forbidden ? refused(new RpcError(ErrorType.AUTH_KEY_DUPLICATED)) : this;
  }

  /** The same call, which goes no further. */
  LiveCall refused(RpcError reason) {
    return new LiveCall(call, started, after, request.refused(reason));
  }
}
