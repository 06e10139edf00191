// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.mtproto.Message;
import dev.doppelgram.tl.TlObject;
import org.jspecify.annotations.Nullable;

/** {@code rpc_drop_answer}: the client no longer wants the answer to a call. */
final class RpcDropAnswer implements ServiceMessage {
  @Override
  public void handle(ServiceSession session, ReceivedMessage request, TlObject message) {
    ReceivedMessage call = session.inbox().find(message.number("req_msg_id"));
    if (call != null && call.running()) {
      TlObject dropped = TlObject.of("rpc_answer_dropped_running");
      session.sender().answerCall(request, dropped);
      session.sender().answerCall(call, dropped);
      return;
    }
    session.sender().answerCall(request, dropAnswered(session, call));
  }

  private static TlObject dropAnswered(ServiceSession session, @Nullable ReceivedMessage call) {
    SentMessage answer = call == null ? null : call.answer();
    if (answer == null || session.outbox().unacknowledged(answer.message().msgId()) == null) {
      return TlObject.of("rpc_answer_unknown");
    }
    session.outbox().withdraw(answer);
    Message message = answer.message();
    return TlObject.of(
        "rpc_answer_dropped",
        "msg_id",
        message.msgId(),
        "seq_no",
        message.seqNo(),
        "bytes",
        message.body().length);
  }
}
