// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.mtproto.Container;
import dev.doppelgram.mtproto.Message;
import dev.doppelgram.mtproto.MsgCopy;
import dev.doppelgram.observe.ProtocolRule;
import java.util.List;

/** Checks the seq_no of messages. Real clients slip here, so that it refuses only when strict. */
final class SeqNos {
  private static final int MSGS_ACK = 0x62d6b459;
  private static final int MUST_BE_EVEN = 34;
  private static final int MUST_BE_ODD = 35;

  private final MtprotoSession session;
  private final Inbox inbox;
  private final ServiceMessages serviceMessages;
  private final boolean strict;

  SeqNos(MtprotoSession session, Inbox inbox, ServiceMessages serviceMessages, boolean strict) {
    this.session = session;
    this.inbox = inbox;
    this.serviceMessages = serviceMessages;
    this.strict = strict;
  }

  /** Lets the messages of a packet pass, or refuses its {@code outer} message. */
  boolean admit(List<UnpackedMessage> messages, Message outer) {
    for (UnpackedMessage message : messages) {
      int mistake = mistake(message);
      if (mistake != 0) {
        report(mistake, message.envelope());
        if (strict) {
          session.sender().refuse(outer, mistake);
          return false;
        }
      }
    }
    return true;
  }

  private void report(int mistake, Message message) {
    session
        .findings()
        .report(
            rule(mistake), "msg_id %d has seq_no %d".formatted(message.msgId(), message.seqNo()));
  }

  private static ProtocolRule rule(int mistake) {
    return switch (mistake) {
      case MUST_BE_EVEN -> ProtocolRule.SEQ_NO_ODD;
      case MUST_BE_ODD -> ProtocolRule.SEQ_NO_EVEN;
      case Inbox.TOO_LOW -> ProtocolRule.SEQ_NO_TOO_LOW;
      default -> ProtocolRule.SEQ_NO_TOO_HIGH;
    };
  }

  private int mistake(UnpackedMessage unpacked) {
    Message message = unpacked.envelope();
    boolean odd = (message.seqNo() & 1) == 1;
    int type = unpacked.type();
    if (type == MSGS_ACK || type == Container.ID || type == MsgCopy.ID) {
      if (odd) {
        return MUST_BE_EVEN;
      }
    } else if (!odd && type != 0 && serviceMessages.find(type) == null) {
      return MUST_BE_ODD;
    }
    return inbox.seqNoOrder(message.msgId(), message.seqNo());
  }
}
