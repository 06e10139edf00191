// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.authkey.AuthKeyState;
import dev.doppelgram.authkey.ClientDescription;
import dev.doppelgram.authkey.Salts;
import dev.doppelgram.mtproto.Message;
import dev.doppelgram.mtproto.MessageIds;
import dev.doppelgram.observe.Event;
import dev.doppelgram.observe.ProtocolRule;
import io.netty.channel.EventLoop;
import java.net.SocketAddress;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A session: all of it happens on one event loop, whichever connections it is used on. */
final class MtprotoSession implements Subscriber, ServiceSession {
  private final Sessions sessions;
  private final AuthKeyState key;
  private final long id;
  private final EventLoop loop;
  private final Inbox inbox;
  private final Outbox outbox;
  private final KeptBytes.Share kept;
  private final MessageReceiver receiver;
  private final Delivery delivery;
  private final MessageSender sender;
  private final SaltCheck saltCheck = new SaltCheck(this);
  private final AwaitedCalls awaitedCalls;
  private final ViolationReporter findings = new ViolationReporter(this);
  private final ClientInfo client;
  private boolean wantsUpdates;
  private long holdMillis;
  private volatile boolean connected;
  private volatile long lastUsed = System.nanoTime();

  MtprotoSession(Sessions sessions, AuthKeyState key, long id, Connection first) {
    this.sessions = sessions;
    this.key = key;
    this.id = id;
    loop = first.loop();
    RandomGenerator random = new SplittableRandom(sessions.random().nextLong());
    long uniqueId = random.nextLong();
    kept = sessions.kept().share();
    inbox = new Inbox(limits(), kept);
    outbox = new Outbox(new MessageIds(sessions.clock()), limits(), kept);
    PacketSealer sealer = new PacketSealer(key, id, sessions.clock(), random);
    delivery = new Delivery(outbox, loop, first, sealer);
    awaitedCalls = new AwaitedCalls(inbox, loop, limits());
    sender = new MessageSender(this, inbox, outbox, delivery, awaitedCalls, loop, uniqueId);
    receiver = new MessageReceiver(this, sessions);
    client = new ClientInfo(key);
  }

  /** Takes what came on a connection, on any thread. */
  void receive(ReceivedPacket arrival) {
    if (loop == arrival.from().loop()) {
      take(arrival);
    } else {
      arrival.from().elsewhere(loop, () -> take(arrival));
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
      receiver.take(message);
    } else {
      sender.refuseSalt(message);
    }
    delivery.hold(from, arrival.request(), holdMillis);
  }

  @Override
  public void holdFor(long millis) {
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
          delivery.detach(connection);
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

  /** Has a fault happen to the connection that was used last. */
  void apply(PacketFault packetFault) {
    delivery.apply(packetFault);
  }

  @Override
  public void under(PacketFault packetFault, Runnable saying) {
    delivery.under(packetFault, saying);
  }

  @Override
  public boolean destroyOther(long sessionId) {
    return sessionId != id && sessions.remove(key, sessionId);
  }

  @Override
  public void destroyKey(Consumer<Boolean> then) {
    sessions.keyEnds().end(key.permanentId(), loop, then);
  }

  @Override
  public ViolationReporter findings() {
    return findings;
  }

  Sessions sessions() {
    return sessions;
  }

  @Override
  public Connection latest() {
    return delivery.latest();
  }

  @Override
  public MessageSender sender() {
    return sender;
  }

  @Override
  public boolean isUnbound() {
    return key.isTemporary() && key.permanent() == null;
  }

  AwaitedCalls awaitedCalls() {
    return awaitedCalls;
  }

  @Override
  public Inbox inbox() {
    return inbox;
  }

  @Override
  public Outbox outbox() {
    return outbox;
  }

  @Override
  public Salts salts() {
    return key.salts();
  }

  /** The server salt of now. */
  long salt() {
    return salts().current(now());
  }

  Limits limits() {
    return sessions.limits();
  }

  @Override
  public long now() {
    return sessions.clock().instant().getEpochSecond();
  }

  /** {@code System.nanoTime} of the last packet. */
  long lastUsed() {
    return lastUsed;
  }

  @Override
  public long id() {
    return id;
  }

  @Override
  public long authKeyId() {
    return key.permanentId();
  }

  @Override
  public long usedAuthKeyId() {
    return key.key().id();
  }

  @Override
  public EventLoop executor() {
    return loop;
  }

  @Override
  public long connection() {
    return latest().number();
  }

  @Override
  public SocketAddress localAddress() {
    return latest().localAddress();
  }

  @Override
  public int dc() {
    return key.dc();
  }

  @Override
  public int layer() {
    return client.layer();
  }

  @Override
  public void layer(int layer) {
    client.layer(layer);
  }

  @Override
  public @Nullable ClientDescription client() {
    return client.client();
  }

  @Override
  public void client(ClientDescription description) {
    client.client(description);
  }

  @Override
  public void wantsUpdates() {
    wantsUpdates = true;
  }

  @Override
  public boolean takesUpdates() {
    return wantsUpdates && layer() != 0;
  }

  @Override
  public long push(byte[] updates) {
    return sender.push(updates);
  }

  @Override
  public boolean found(ProtocolRule rule, String detail) {
    return findings.found(rule, detail);
  }

  @Override
  public void pushAcknowledged(long msgId) {
    sessions.observer().observe(new Event.Acknowledged(latest().number(), id, msgId));
  }
}
