// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.tl.TlObject;

/** {@code msg_resend_req}: these messages of the server are sent again. */
final class MsgResendReq implements ServiceMessage {
  @Override
  public void handle(ServiceSession session, ReceivedMessage request, TlObject message) {
    for (long msgId : ServiceMessage.messageIds(message)) {
      SentMessage lost = session.outbox().unacknowledged(msgId);
      if (lost != null) {
        session.sender().sendAgain(lost);
      }
    }
  }
}
