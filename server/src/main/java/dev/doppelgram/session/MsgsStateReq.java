package dev.doppelgram.session;

import dev.doppelgram.tl.TlObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code msgs_state_req} -> {@code msgs_state_info}: a byte for each message of the client. */
final class MsgsStateReq implements ServiceMessage {
  private static final byte TOO_OLD_TO_TELL = 1;
  private static final byte NOT_RECEIVED = 2;
  private static final byte NOT_RECEIVED_AND_HIGHEST = 3;
  private static final byte RECEIVED = 4;
  private static final byte ANSWERED = 64;

  @Override
  public void handle(LiveSession session, Received request, TlObject message) {
    List<Long> ids = ServiceMessage.messageIds(message);
    byte[] info = new byte[ids.size()];
    for (int i = 0; i < info.length; i++) {
      info[i] = state(session.inbox(), ids.get(i));
    }
    session.answer(
        request, TlObject.of("msgs_state_info", "req_msg_id", request.msgId(), "info", info));
  }

  private static byte state(Inbox inbox, long msgId) {
    @Nullable Received received = inbox.find(msgId);
    if (received != null) {
      return received.answered() ? RECEIVED | ANSWERED : RECEIVED;
    }
    if (inbox.mayHaveForgotten(msgId)) {
      return TOO_OLD_TO_TELL;
    }
    return inbox.isAboveAll(msgId) ? NOT_RECEIVED_AND_HIGHEST : NOT_RECEIVED;
  }
}
