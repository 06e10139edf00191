package dev.doppelgram.session;

import dev.doppelgram.tl.TlObject;

/** {@code msgs_ack}: the client has these messages. Some clients list ids of their own as well. */
final class MsgsAck implements ServiceMessage {
  @Override
  public void handle(LiveSession session, Received request, TlObject message) {
    ServiceMessage.messageIds(message).forEach(session.outbox()::acknowledged);
  }
}
