// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.mtproto.MessageIds;
import dev.doppelgram.observe.ProtocolRule;
import dev.doppelgram.tl.TlObject;

/** {@code msgs_ack}: the client has these messages. Some clients list ids of their own as well. */
final class MsgsAck implements ServiceMessage {
  @Override
  public void handle(ServiceSession session, ReceivedMessage request, TlObject message) {
    long late = 0;
    for (long msgId : ServiceMessage.messageIds(message)) {
      late = session.outbox().isLate(msgId, session.now()) ? msgId : late;
      SentMessage had = session.outbox().acknowledged(msgId);
      if (had != null && had.isPush()) {
        session.pushAcknowledged(msgId);
      }
    }
    if (late != 0) {
      long age = session.now() - MessageIds.unixTime(late);
      session
          .findings()
          .found(
              ProtocolRule.LATE_ACK, "msg_id %d is acknowledged after %d s".formatted(late, age));
    }
  }
}
