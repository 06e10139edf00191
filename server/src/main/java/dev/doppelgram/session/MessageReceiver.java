// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.mtproto.Container;
import dev.doppelgram.mtproto.GzipPacked;
import dev.doppelgram.mtproto.Message;
import dev.doppelgram.mtproto.MessageIds;
import dev.doppelgram.mtproto.MsgCopy;
import dev.doppelgram.observe.ProtocolRule;
import dev.doppelgram.tl.DecodeBudget;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlException;
import dev.doppelgram.tl.TlReader;
import java.util.ArrayList;
import java.util.List;

/** Checks the packets of a session and hands on what is in them. */
final class MessageReceiver {
  private static final int TOO_OLD_SECONDS = 300;
  private static final int TOO_NEW_SECONDS = 30;

  private final MtprotoSession session;
  private final Inbox inbox;
  private final MessageSender sender;
  private final CallSink calls;
  private final ServiceMessages serviceMessages;
  private final SeqNos seqNos;

  MessageReceiver(MtprotoSession session, Sessions sessions) {
    this.session = session;
    inbox = session.inbox();
    sender = session.sender();
    calls = sessions.calls();
    serviceMessages = sessions.serviceMessages();
    boolean strict = sessions.strictness() != StrictMode.LENIENT;
    seqNos = new SeqNos(session, inbox, serviceMessages, strict);
  }

  /** Takes the one message of a packet, whose salt was good. */
  void take(Message outer) {
    int mistake = idMistake(outer.msgId());
    if (mistake != 0) {
      sender.refuse(outer, mistake);
      return;
    }
    PacketBudget budget = new PacketBudget(session.limits());
    try {
      take(outer, budget);
    } finally {
      session.latest().spend(budget.spent());
    }
  }

  private void take(Message outer, PacketBudget budget) {
    UnpackedMessage unpacked = unpack(outer, budget);
    if (unpacked.type() == Container.ID) {
      takeContainer(unpacked.content(), budget);
    } else if (seqNos.admit(List.of(unpacked), outer)) {
      sender.begin(unpacked.content().msgId());
      takeEach(List.of(unpacked), budget);
    }
  }

  private int idMistake(long msgId) {
    long age = session.now() - MessageIds.unixTime(msgId);
    if ((msgId & 3) != 0) {
      return 18;
    }
    return age > TOO_OLD_SECONDS ? 16 : age < -TOO_NEW_SECONDS ? 17 : 0;
  }

  private void takeContainer(Message container, PacketBudget budget) {
    if (inbox.find(container.msgId()) != null) {
      sender.refuse(container, 19);
      return;
    }
    List<UnpackedMessage> messages = new ArrayList<>();
    try {
      int count = Container.count(container.body());
      if (count > session.limits().containerMessages()) {
        session
            .findings()
            .flood(ProtocolRule.OVERSIZED_CONTAINER, "container of " + count + " messages");
        return;
      }
      for (Message message : Container.read(container)) {
        messages.add(unpack(message, budget));
      }
    } catch (TlException e) {
      sender.refuse(container, 64);
      return;
    }
    long lowest = container.msgId();
    for (UnpackedMessage message : messages) {
      lowest = Math.min(lowest, message.content().msgId());
      if (message.type() == Container.ID) {
        sender.refuse(container, 64);
        return;
      }
    }
    List<UnpackedMessage> all = new ArrayList<>(messages);
    all.add(new UnpackedMessage(container, Container.ID, container));
    if (seqNos.admit(all, container)) {
      sender.begin(lowest);
      inbox.add(container.msgId(), container.seqNo(), false);
      takeEach(messages, budget);
    }
  }

  private void takeEach(List<UnpackedMessage> messages, PacketBudget budget) {
    for (UnpackedMessage message : messages) {
      take(message, budget);
    }
  }

  private void take(UnpackedMessage unpacked, PacketBudget budget) {
    Message message = unpacked.content();
    ReceivedMessage known = inbox.find(message.msgId());
    if (known != null) {
      sender.answerAgain(known);
    } else if ((message.msgId() & 3) != 0) {
      sender.refuse(message, 18);
    } else if (inbox.mayHaveForgotten(message.msgId())) {
      sender.refuse(message, 20);
    } else {
      int type = UnpackedMessage.type(message.body());
      ServiceMessage service = serviceMessages.find(type);
      ReceivedMessage received = inbox.add(message.msgId(), message.seqNo(), service == null);
      sender.acknowledge(received);
      if (service != null) {
        serve(service, received, message.body());
      } else if (message.body().length < 4) {
        sender.refuseCall(received, 400, "INPUT_FETCH_FAIL");
      } else {
        calls.accept(new PendingCall(session, received, message.body(), budget));
      }
    }
  }

  private void serve(ServiceMessage service, ReceivedMessage received, byte[] body) {
    try {
      DecodeBudget itself = new DecodeBudget(1 + session.limits().listedIds());
      service.handle(session, received, Schema.telegram().decode(new TlReader(body), itself));
    } catch (TlException.TooLong e) {
      session
          .findings()
          .flood(
              ProtocolRule.OVERSIZED_LIST,
              "more than " + session.limits().listedIds() + " msg_ids");
    } catch (TlException e) {
      sender.refuseCall(received, 400, "INPUT_FETCH_FAIL");
    }
  }

  /** Takes a message out of msg_copy and its body out of gzip_packed, each once. */
  static UnpackedMessage unpack(Message message, PacketBudget budget) {
    Message inflated = inflate(message, budget);
    int type = UnpackedMessage.type(inflated.body());
    if (type != MsgCopy.ID) {
      return new UnpackedMessage(message, type, inflated);
    }
    try {
      return new UnpackedMessage(message, type, inflate(MsgCopy.read(inflated.body()), budget));
    } catch (TlException e) {
      return new UnpackedMessage(
          message, type, new Message(message.msgId(), message.seqNo(), NOTHING));
    }
  }

  private static Message inflate(Message message, PacketBudget budget) {
    if (!GzipPacked.is(message.body())) {
      return message;
    }
    byte[] body;
    try {
      body = budget.inflate(message.body());
    } catch (TlException e) {
      body = NOTHING;
    }
    return new Message(message.msgId(), message.seqNo(), body);
  }

  /** Stands for a body that could not be unpacked. */
  private static final byte[] NOTHING = {};
}
