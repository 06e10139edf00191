package dev.doppelgram.session;

import dev.doppelgram.mtproto.Container;
import dev.doppelgram.mtproto.GzipPacked;
import dev.doppelgram.mtproto.Message;
import dev.doppelgram.mtproto.MessageIds;
import dev.doppelgram.mtproto.MsgCopy;
import dev.doppelgram.observe.Rule;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlException;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.tl.TlReader;
import java.util.ArrayList;
import java.util.List;

/** Checks the packets of a session and hands on what is in them. */
final class Intake {
  private static final int TOO_OLD_SECONDS = 300;
  private static final int TOO_NEW_SECONDS = 30;

  private final LiveSession session;
  private final Inbox inbox;
  private final ServiceMessages serviceMessages;
  private final SeqNos seqNos;

  Intake(LiveSession session, Inbox inbox, ServiceMessages serviceMessages, Strictness strictness) {
    this.session = session;
    this.inbox = inbox;
    this.serviceMessages = serviceMessages;
    seqNos = new SeqNos(session, inbox, serviceMessages, strictness != Strictness.LENIENT);
  }

  /** Takes the one message of a packet, whose salt was good. */
  void take(Message outer) {
    int mistake = idMistake(outer.msgId());
    if (mistake != 0) {
      session.refuse(outer, mistake);
      return;
    }
    Inflation inflation = new Inflation(session.limits().inflatedBytes());
    Unpacked unpacked = unpack(outer, inflation);
    if (unpacked.type() == Container.ID) {
      takeContainer(unpacked.content(), inflation);
    } else if (seqNos.admit(List.of(unpacked), outer)) {
      session.begin(unpacked.content().msgId());
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

  private void takeContainer(Message container, Inflation inflation) {
    if (inbox.find(container.msgId()) != null) {
      session.refuse(container, 19);
      return;
    }
    List<Unpacked> messages = new ArrayList<>();
    try {
      int count = Container.count(container.body());
      if (count > session.limits().containerMessages()) {
        session.findings().flood(Rule.OVERSIZED_CONTAINER, "container of " + count + " messages");
        return;
      }
      for (Message message : Container.read(container)) {
        messages.add(unpack(message, inflation));
      }
    } catch (TlException e) {
      session.refuse(container, 64);
      return;
    }
    if (messages.stream().anyMatch(message -> message.type() == Container.ID)) {
      session.refuse(container, 64);
      return;
    }
    List<Unpacked> all = new ArrayList<>(messages);
    all.add(new Unpacked(container, Container.ID, container));
    if (seqNos.admit(all, container)) {
      session.begin(
          messages.stream().mapToLong(m -> m.content().msgId()).min().orElse(container.msgId()));
      inbox.add(container.msgId(), container.seqNo(), false);
      takeEach(messages, inflation);
    }
  }

  private void takeEach(List<Unpacked> messages, Inflation inflation) {
    for (Unpacked message : messages) {
      take(message, inflation);
    }
  }

  private void take(Unpacked unpacked, Inflation inflation) {
    Message message = unpacked.content();
    Received known = inbox.find(message.msgId());
    if (known != null) {
      session.answerAgain(known);
    } else if ((message.msgId() & 3) != 0) {
      session.refuse(message, 18);
    } else if (inbox.mayHaveForgotten(message.msgId())) {
      session.refuse(message, 20);
    } else {
      int type = Unpacked.type(message.body());
      ServiceMessage service = serviceMessages.find(type);
      Received received = inbox.add(message.msgId(), message.seqNo(), service == null);
      session.acknowledge(received);
      if (service != null) {
        serve(service, received, message.body());
      } else if (message.body().length < 4) {
        session.refuseCall(received, 400, "INPUT_FETCH_FAIL");
      } else {
        session.call(received, message.body(), inflation);
      }
    }
  }

  private void serve(ServiceMessage service, Received received, byte[] body) {
    try {
      TlObject message = Schema.telegram().decode(new TlReader(body));
      if (message.get("msg_ids") instanceof List<?> ids
          && ids.size() > session.limits().listedIds()) {
        session
            .findings()
            .flood(Rule.OVERSIZED_LIST, message.name() + " of " + ids.size() + " msg_ids");
      } else {
        service.handle(session, received, message);
      }
    } catch (TlException e) {
      session.refuseCall(received, 400, "INPUT_FETCH_FAIL");
    }
  }

  /** Takes a message out of msg_copy and its body out of gzip_packed, each once. */
  static Unpacked unpack(Message message, Inflation inflation) {
    Message inflated = inflate(message, inflation);
    int type = Unpacked.type(inflated.body());
    if (type != MsgCopy.ID) {
      return new Unpacked(message, type, inflated);
    }
    try {
      return new Unpacked(message, type, inflate(MsgCopy.read(inflated.body()), inflation));
    } catch (TlException e) {
      return new Unpacked(message, type, new Message(message.msgId(), message.seqNo(), NOTHING));
    }
  }

  private static Message inflate(Message message, Inflation inflation) {
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
