// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.authkey.AuthKeyState;
import dev.doppelgram.authkey.Salts;
import dev.doppelgram.crypto.Side;
import dev.doppelgram.mtproto.EncryptedMessage;
import dev.doppelgram.mtproto.Message;
import dev.doppelgram.mtproto.MessageIds;
import dev.doppelgram.mtproto.RpcResult;
import dev.doppelgram.observe.Event;
import dev.doppelgram.observe.ProtocolRule;
import dev.doppelgram.tl.Layers;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import io.netty.channel.EventLoop;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** A session: all of it happens on one event loop, whichever connections it is used on. */
final class MtprotoSession {
  private final Sessions sessions;
  private final AuthKeyState key;
  private final long id;
  private final EventLoop loop;
  private final RandomGenerator random; // for padding: it need not be hard to guess
  private final long uniqueId;
  private final Inbox inbox;
  private final Outbox outbox;
  private final KeptBytes.Share kept;
  private final MessageReceiver intake;
  private final Delivery delivery;
  private final Acknowledgements acknowledgements;
  private boolean begun;
  private final SaltCheck saltCheck = new SaltCheck(this);
  private final AwaitedCalls awaitedCalls;
  private final ViolationReporter findings = new ViolationReporter(this);
  private final SessionHandle seen;
  private long holdMillis;
  private volatile boolean connected;
  private volatile long lastUsed = System.nanoTime();

  MtprotoSession(Sessions sessions, AuthKeyState key, long id, Connection first) {
    this.sessions = sessions;
    this.key = key;
    this.id = id;
    loop = first.loop();
    random = new SplittableRandom(sessions.random().nextLong());
    uniqueId = random.nextLong();
    kept = sessions.kept().share();
    inbox = new Inbox(limits(), kept);
    outbox = new Outbox(new MessageIds(sessions.clock()), limits(), kept);
    intake = new MessageReceiver(this, inbox, sessions.serviceMessages(), sessions.strictness());
    delivery = new Delivery(outbox, loop, first, this::seal);
    acknowledgements = new Acknowledgements(loop, ack -> send(MessageIds.Kind.NOTICE, encode(ack)));
    awaitedCalls = new AwaitedCalls(inbox, loop, limits());
    seen = new SessionHandle(this, key, loop);
  }

  /** Takes what came on a connection, on any thread. */
  void receive(ReceivedPacket arrival) {
    if (loop == arrival.from().loop()) {
      take(arrival);
    } else {
      loop.execute(() -> take(arrival));
    }
  }

  private void take(ReceivedPacket arrival) {
    try {
      unpack(arrival);
    } finally {
      arrival.from().end(arrival.size());
    }
  }

  private void unpack(ReceivedPacket arrival) {
    lastUsed = System.nanoTime();
    if (!delivery.isConnected()) {
      sessions.resting().remove(this);
    }
    Connection from = arrival.from();
    delivery.attach(from, now());
    connected = true;
    holdMillis = limits().httpWait().toMillis();
    Message message = arrival.packet().message();
    if (saltCheck.admits(arrival.packet().salt(), now())) {
      if (arrival.quickAck() != 0) {
        from.quickAck(arrival.quickAck());
      }
      intake.take(message);
    } else {
      refuseSalt(message);
    }
    delivery.hold(from, arrival.request(), holdMillis);
  }

  /** Says how long the HTTP request at hand may be held while there is nothing to say. */
  void holdFor(long millis) {
    holdMillis = millis;
  }

  /** Notes that a connection takes bytes again, on any thread. */
  void writable() {
    loop.execute(delivery::write);
  }

  /** Whether its client has not taken what it was sent; as far as other threads know. */
  boolean isBehind() {
    return outbox.waitingBytes() > limits().unwrittenBytes();
  }

  /** Ends the use of a connection that is gone, on any thread. */
  void disconnected(Connection connection) {
    loop.execute(
        () -> {
          delivery.detach(connection, now());
          connected = delivery.isConnected();
          if (!delivery.isConnected()) {
            sessions.resting().add(this);
          }
        });
  }

  /** Makes room: should the client come back, it gets a new_session_created. */
  void forget() {
    sessions.remove(key, this);
  }

  /** Notes, on any thread, that no packet will find it any more. */
  void ended() {
    loop.execute(kept::close);
  }

  /** Whether a connection is used for it, as far as other threads know. */
  boolean isConnected() {
    return connected;
  }

  /** Greets the client before anything else is sent, once. */
  void begin(long firstMsgId) {
    if (begun) {
      return;
    }
    begun = true;
    TlObject created = ServiceReplies.newSession(firstMsgId, uniqueId, salts().current(now()));
    sendContent(MessageIds.Kind.NOTICE, encode(created), false);
  }

  /** Hands an API call to whoever answers them. */
  void call(ReceivedMessage received, byte[] body, PacketBudget budget) {
    sessions.calls().accept(new PendingCall(this, received, body, budget));
  }

  /** Sees to it that a message is acknowledged, by its answer or without. */
  void acknowledge(ReceivedMessage received) {
    if (received.contentRelated()) {
      acknowledgements.add(received.msgId());
    }
  }

  /** Tells once more that a message was received, and its answer if it is known. */
  void answerAgain(ReceivedMessage received) {
    if (received.contentRelated()) {
      acknowledgements.sendNow(received.msgId());
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

  /** Answers with {@code rpc_result}; a second answer to the same call has no effect. */
  void answerCall(ReceivedMessage request, byte[] result, boolean last) {
    if (!request.answered()) {
      byte[] body = new RpcResult(request.msgId(), result).write();
      answered(request, sendContent(MessageIds.Kind.ANSWER, body, last));
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
    send(
        MessageIds.Kind.ANSWER,
        encode(ServiceReplies.badServerSalt(message, salts().current(now()))));
  }

  /** Takes a call for one that never came. */
  void forget(ReceivedMessage call) {
    acknowledgements.answered(call.msgId());
    inbox.forget(call);
  }

  /** Has a fault happen to the connection that was used last. */
  void apply(PacketFault packetFault) {
    delivery.apply(packetFault);
  }

  /** Says something in packets of its own, which meet a fault. */
  void under(PacketFault packetFault, Runnable saying) {
    delivery.under(packetFault, saying);
  }

  private void answered(ReceivedMessage request, SentMessage answer) {
    acknowledgements.answered(request.msgId());
    inbox.answer(request, answer);
  }

  private SentMessage send(MessageIds.Kind kind, byte[] body) {
    delivery.schedule();
    return outbox.add(kind, body);
  }

  private SentMessage sendContent(MessageIds.Kind kind, byte[] body, boolean last) {
    delivery.schedule();
    if (outbox.isFull(body.length)) {
      findings.found(
          ProtocolRule.NO_ACK, outbox.unacknowledgedCount() + " messages are not acknowledged");
    }
    return outbox.addContent(kind, body, last);
  }

  private byte[] seal(Message message) {
    return new EncryptedMessage(salts().current(now()), id, message)
        .seal(key.key(), Side.SERVER, random);
  }

  /** Service messages are alike in every layer. */
  static byte[] encode(TlObject object) {
    return Schema.telegram().encode(object, Layers.NEWEST);
  }

  boolean destroyOther(long sessionId) {
    return sessionId != id && sessions.remove(key, sessionId);
  }

  boolean destroyKey() {
    return sessions.keys().destroy(key.permanentId());
  }

  /** What others are given of it. */
  SessionHandle seen() {
    return seen;
  }

  ViolationReporter findings() {
    return findings;
  }

  Sessions sessions() {
    return sessions;
  }

  Connection latest() {
    return delivery.latest();
  }

  AwaitedCalls awaitedCalls() {
    return awaitedCalls;
  }

  Inbox inbox() {
    return inbox;
  }

  Outbox outbox() {
    return outbox;
  }

  Salts salts() {
    return key.salts();
  }

  Limits limits() {
    return sessions.limits();
  }

  /** Unix time in seconds. */
  long now() {
    return sessions.clock().instant().getEpochSecond();
  }

  /** {@code System.nanoTime} of the last packet. */
  long lastUsed() {
    return lastUsed;
  }

  long id() {
    return id;
  }

  /** Sends updates, which are sent again until the client has them; gives their msg_id. */
  long push(byte[] updates) {
    SentMessage push = sendContent(MessageIds.Kind.NOTICE, updates, false);
    push.markPush();
    return push.message().msgId();
  }

  void pushAcknowledged(long msgId) {
    sessions.observer().observe(new Event.Acknowledged(latest().number(), id, msgId));
  }
}
