// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.tl.TlObject;

/** {@code msg_resend_ans_req}: the answers to these messages of the client are sent again. */
final class MsgResendAnsReq implements ServiceMessage {
  @Override
  public void handle(ServiceSession session, ReceivedMessage request, TlObject message) {
    for (long msgId : ServiceMessage.messageIds(message)) {
      ReceivedMessage asked = session.inbox().find(msgId);
      SentMessage lost = asked == null ? null : asked.answer();
      if (lost != null) {
        session.sender().sendAgain(lost);
      }
    }
  }
}
