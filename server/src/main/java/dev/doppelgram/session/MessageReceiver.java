// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.mtproto.Container;
import dev.doppelgram.mtproto.GzipPacked;
import dev.doppelgram.mtproto.Message;
import dev.doppelgram.mtproto.MessageIds;
import dev.doppelgram.mtproto.MsgCopy;
import dev.doppelgram.observe.ProtocolRule;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlException;
import dev.doppelgram.tl.TlObject;
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
    GzipBudget inflation = new GzipBudget(session.limits().inflatedBytes());
    UnpackedMessage unpacked = unpack(outer, inflation);
    if (unpacked.type() == Container.ID) {
      takeContainer(unpacked.content(), inflation);
    } else if (seqNos.admit(List.of(unpacked), outer)) {
      sender.begin(unpacked.content().msgId());
      takeEach(List.of(unpacked), inflation);
    }
  }

  private int idMistake(long msgId) {
    long age = session.now() - MessageIds.unixTime(msgId);
    if ((msgId & 3) != 0) {
      return 18;
    }
    return age > TOO_OLD_SECONDS ? 16 : age < -TOO_NEW_SECONDS ? 17 : 0;
  }

  private void takeContainer(Message container, GzipBudget inflation) {
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
        messages.add(unpack(message, inflation));
      }
    } catch (TlException e) {
      sender.refuse(container, 64);
      return;
    }
    if (messages.stream().anyMatch(message -> message.type() == Container.ID)) {
      sender.refuse(container, 64);
      return;
    }
    List<UnpackedMessage> all = new ArrayList<>(messages);
    all.add(new UnpackedMessage(container, Container.ID, container));
    if (seqNos.admit(all, container)) {
      sender.begin(
          messages.stream().mapToLong(m -> m.content().msgId()).min().orElse(container.msgId()));
      inbox.add(container.msgId(), container.seqNo(), false);
      takeEach(messages, inflation);
    }
  }

  private void takeEach(List<UnpackedMessage> messages, GzipBudget inflation) {
    for (UnpackedMessage message : messages) {
      take(message, inflation);
    }
  }

  private void take(UnpackedMessage unpacked, GzipBudget inflation) {
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
        calls.accept(new PendingCall(session, received, message.body(), inflation));
      }
    }
  }

  private void serve(ServiceMessage service, ReceivedMessage received, byte[] body) {
    try {
      TlObject message = Schema.telegram().decode(new TlReader(body));
      if (message.get("msg_ids") instanceof List<?> ids
          && ids.size() > session.limits().listedIds()) {
        session
            .findings()
            .flood(ProtocolRule.OVERSIZED_LIST, message.name() + " of " + ids.size() + " msg_ids");
      } else {
        service.handle(session, received, message);
      }
    } catch (TlException e) {
      sender.refuseCall(received, 400, "INPUT_FETCH_FAIL");
    }
  }

  /** Takes a message out of msg_copy and its body out of gzip_packed, each once. */
  static UnpackedMessage unpack(Message message, GzipBudget inflation) {
    Message inflated = inflate(message, inflation);
    int type = UnpackedMessage.type(inflated.body());
    if (type != MsgCopy.ID) {
      return new UnpackedMessage(message, type, inflated);
    }
    try {
      return new UnpackedMessage(message, type, inflate(MsgCopy.read(inflated.body()), inflation));
    } catch (TlException e) {
      return new UnpackedMessage(
          message, type, new Message(message.msgId(), message.seqNo(), NOTHING));
    }
  }

  private static Message inflate(Message message, GzipBudget inflation) {
    if (!GzipPacked.is(message.body())) {
      return message;
    }
    byte[] body;
    try {
      body = inflation.inflate(message.body());
    } catch (TlException e) {
      body = NOTHING;
    }
    return new Message(message.msgId(), message.seqNo(), body);
  }

  /** Stands for a body that could not be unpacked. */
  private static final byte[] NOTHING = {};
}
