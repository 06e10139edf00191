// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.tl.TlObject;
import java.util.List;

/** {@code msgs_state_req} -> {@code msgs_state_info}: a byte for each message of the client. */
final class MsgsStateReq implements ServiceMessage {
  private static final byte TOO_OLD_TO_TELL = 1;
  private static final byte NOT_RECEIVED = 2;
  private static final byte NOT_RECEIVED_AND_HIGHEST = 3;
  private static final byte RECEIVED = 4;

  /** Only where the answer went ahead on the same connection: elsewhere it may be lost. */
  private static final byte ANSWERED = 64;

  @Override
  public void handle(ServiceSession session, ReceivedMessage request, TlObject message) {
    List<Long> ids = ServiceMessage.messageIds(message);
    byte[] info = new byte[ids.size()];
    for (int i = 0; i < info.length; i++) {
      info[i] = state(session, ids.get(i));
    }
    session
        .sender()
        .answer(
            request, TlObject.of("msgs_state_info", "req_msg_id", request.msgId(), "info", info));
  }

  private static byte state(ServiceSession session, long msgId) {
    Inbox inbox = session.inbox();
    ReceivedMessage received = inbox.find(msgId);
    if (received != null) {
      boolean answered = received.isAnsweredOn(session.latest().number());
      return answered ? RECEIVED | ANSWERED : RECEIVED;
    }
    if (inbox.mayHaveForgotten(msgId)) {
      return TOO_OLD_TO_TELL;
    }
    return inbox.isAboveAll(msgId) ? NOT_RECEIVED_AND_HIGHEST : NOT_RECEIVED;
  }
}
