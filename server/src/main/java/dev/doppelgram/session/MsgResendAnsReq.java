package dev.doppelgram.session;

import dev.doppelgram.tl.TlObject;

/** {@code msg_resend_ans_req}: the answers to these messages of the client are sent again. */
final class MsgResendAnsReq implements ServiceMessage {
  @Override
  public void handle(LiveSession session, Received request, TlObject message) {
    for (long msgId : ServiceMessage.messageIds(message)) {
      Received asked = session.inbox().find(msgId);
      Outgoing lost = asked == null ? null : asked.answer();
      if (lost != null) {
        session.sendAgain(lost);
      }
    }
  }
}
