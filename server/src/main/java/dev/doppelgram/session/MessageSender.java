// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.mtproto.Message;
import dev.doppelgram.mtproto.MessageIds;
import dev.doppelgram.mtproto.RpcResult;
import dev.doppelgram.observe.ProtocolRule;
import dev.doppelgram.tl.Layers;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import io.netty.channel.EventLoop;

/**
 * What a session says: each message goes into the outbox and is acknowledgement, answer or news.
 */
final class MessageSender {
  /** How many answers of a session share no packet. */
  private static final int ALONE = 8;

  private final MtprotoSession session;
  private final Inbox inbox;
  private final Outbox outbox;
  private final Delivery delivery;
  private final AwaitedCalls awaitedCalls;
  private final Acknowledgements acknowledgements;
  private final long uniqueId;
  private boolean begun;
  private int answers;

  /**
   * @param uniqueId of the session, as the client sees it
   */
  MessageSender(
      MtprotoSession session,
      Inbox inbox,
      Outbox outbox,
      Delivery delivery,
      AwaitedCalls awaitedCalls,
      EventLoop loop,
      long uniqueId) {
    this.session = session;
    this.inbox = inbox;
    this.outbox = outbox;
    this.delivery = delivery;
    this.awaitedCalls = awaitedCalls;
    this.uniqueId = uniqueId;
    acknowledgements = new Acknowledgements(loop, ack -> send(MessageIds.Kind.NOTICE, encode(ack)));
  }

  /** Greets the client before anything else is sent, once. */
  void begin(long firstMsgId) {
    if (begun) {
      return;
    }
    begun = true;
    TlObject created = ServiceReplies.newSession(firstMsgId, uniqueId, session.salt());
    sendContent(MessageIds.Kind.NOTICE, encode(created), false);
  }

  /** Sees to it that a message is acknowledged, by its answer or without. */
  void acknowledge(ReceivedMessage received) {
    if (received.contentRelated()) {
      acknowledgements.add(received);
    }
  }

  /** Tells once more that a message was received, and its answer if it is known. */
  void answerAgain(ReceivedMessage received) {
    if (received.contentRelated()) {
      acknowledgements.sendNow(received);
    }
    SentMessage answer = received.answer();
    Runnable withheld = received.takeWithheld();
    if (answer != null) {
      sendAgain(answer);
    } else if (withheld != null) {
      withheld.run();
    }
  }

  void sendAgain(SentMessage outgoing) {
    outbox.again(outgoing);
    delivery.schedule();
  }

  /** Answers a service message with another one. */
  void answer(ReceivedMessage request, TlObject answer) {
    answered(request, send(MessageIds.Kind.ANSWER, encode(answer)));
  }

  /** Answers a service message with {@code rpc_result}. */
  void answerCall(ReceivedMessage request, TlObject result) {
    answerCall(request, encode(result), false);
  }

  /**
   * Answers with {@code rpc_result}; a second answer to the same call has no effect. The first of a
   * session have packets of their own: MadelineProto may lose those that share one at its start.
   */
  void answerCall(ReceivedMessage request, byte[] result, boolean failed) {
    if (!request.answered()) {
      if (failed) {
        request.fail();
      }
      byte[] body = new RpcResult(request.msgId(), result).write();
      boolean alone = answers < ALONE && !delivery.latest().isAnswersOnly();
      answers++;
      answered(request, sendContent(MessageIds.Kind.ANSWER, body, failed || alone));
      awaitedCalls.answered(request);
    }
  }

  /** Answers with {@code rpc_error} in {@code rpc_result}. */
  void refuseCall(ReceivedMessage request, int code, String text) {
    answerCall(request, encode(ServiceReplies.rpcError(code, text)), true);
  }

  /** Sends a {@code bad_msg_notification}. */
  void refuse(Message message, int code) {
    send(MessageIds.Kind.ANSWER, encode(ServiceReplies.badMessage(message, code)));
  }

  /** Sends a {@code bad_server_salt}. */
  void refuseSalt(Message message) {
    send(MessageIds.Kind.ANSWER, encode(ServiceReplies.badServerSalt(message, session.salt())));
  }

  /** Takes a call for one that never came. */
  void forget(ReceivedMessage call) {
    acknowledgements.done(call);
    inbox.forget(call);
  }

  /** Sends updates, which are sent again until the client has them; gives their msg_id. */
  long push(byte[] updates) {
    SentMessage push = sendContent(MessageIds.Kind.NOTICE, updates, false);
    push.markPush();
    return push.message().msgId();
  }

  private void answered(ReceivedMessage request, SentMessage answer) {
    acknowledgements.done(request);
    inbox.answer(request, answer);
  }

  private SentMessage send(MessageIds.Kind kind, byte[] body) {
    delivery.schedule();
    return outbox.add(kind, body);
  }

  private SentMessage sendContent(MessageIds.Kind kind, byte[] body, boolean last) {
    delivery.schedule();
    if (outbox.isFull(body.length)) {
      session
          .findings()
          .found(
              ProtocolRule.NO_ACK, outbox.unacknowledgedCount() + " messages are not acknowledged");
    }
    return outbox.addContent(kind, body, last);
  }

  /** Service messages are alike in every layer. */
  static byte[] encode(TlObject object) {
    return Schema.telegram().encode(object, Layers.NEWEST);
  }
}
