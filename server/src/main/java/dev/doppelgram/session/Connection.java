// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.observe.Event;
import dev.doppelgram.observe.Observer;
import dev.doppelgram.transport.QuickAck;
import dev.doppelgram.transport.TransportError;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A connection as the sessions on it see it; they may live on other event loops than it. */
final class Connection {
  private static final int MORE_ON_HTTP = 8;
  private static final int MOST_WORK = 512 << 10;

  private final long number;
  private final Channel channel;
  private final Observer observer;
  private final int mostUnderWay;
  private final CallQueue calls;
  private final AtomicInteger underWay = new AtomicInteger();
  private final OwedAnswers owed = new OwedAnswers();
  private volatile boolean answersOnly;
  private volatile Runnable goOn = () -> {};
  private volatile boolean waits;
  private volatile boolean elsewhere;
  private volatile KeyShare share;
  private final AtomicBoolean awaitsKey = new AtomicBoolean();
  private final AtomicInteger work = new AtomicInteger();
  private final UnwrittenBytes unwritten;
  private final DelayedClose disconnect;

  /**
   * @param mostUnderWay how many bytes of packets and calls may be under way before it is not read
   *     from
   * @param share what it has of the server until it {@link #joins} a key
   */
  Connection(long number, Channel channel, Observer observer, int mostUnderWay, KeyShare share) {
    this.number = number;
    this.channel = channel;
    this.observer = observer;
    this.mostUnderWay = mostUnderWay;
    this.share = share;
    unwritten = new UnwrittenBytes(share);
    disconnect = new DelayedClose(channel);
    calls = new CallQueue(share);
  }

  /**
   * @param onward takes the packets that wait; it is run, on the loop of the connection, when the
   *     connection may have ceased to be {@link #isBusy busy}
   */
  void goesOnWith(Runnable onward) {
    goOn = onward;
  }

  /** Makes it one of a key; to be said before it has a packet taken. */
  void joins(KeyShare ofKey) {
    share = ofKey;
    calls.of(ofKey);
  }

  /** Notes bytes that came and are not done with. */
  void begin(int bytes) {
    underWay.addAndGet(bytes);
    share.begin(bytes);
  }

  /** Notes the end of what {@link #begin} noted, on any thread. */
  void end(int bytes) {
    underWay.addAndGet(-bytes);
    share.end(bytes);
    relieve(loop());
  }

  /** Has a packet taken by a session on another loop, where one at a time is under way. */
  void elsewhere(EventLoop other, Runnable taking) {
    elsewhere = true;
    other.execute(
        () -> {
          long began = System.nanoTime();
          taking.run();
          elsewhere = false;
          restAfter(System.nanoTime() - began);
          relieve(loop());
        });
  }

  /** Notes work that was done for it, in bytes that were unpacked or written, on any thread. */
  void spend(int bytes) {
    work.addAndGet(bytes);
  }

  /** Begins another turn. */
  void beginTurn() {
    work.set(0);
  }

  /**
   * Ends a turn in which there was much work: the connections of its key rest for as long as that
   * took, at most 20 ms.
   *
   * @return whether they rest
   */
  boolean restAfter(long nanos) {
    boolean longTurn = work.get() > MOST_WORK;
    if (longTurn) {
      work.set(0);
      share.rest(this, nanos);
    }
    return longTurn;
  }

  /**
   * Notes packets that came while it was held up.
   *
   * @param bytes less than 0 when they are taken
   * @return whether there is room for them
   */
  boolean leaveUnread(int bytes) {
    return share.leaveUnread(bytes);
  }

  private void relieve(Executor where) {
    if (waits && share.isHeldUp()) {
      awaitKey();
    } else if (waits && !isHeldUp()) {
      waits = false;
      where.execute(goOn);
    }
  }

  private void awaitKey() {
    if (awaitsKey.compareAndSet(false, true)) {
      share.await(this);
    }
  }

  /** Goes on, on its loop, as its key is no longer held up. */
  void goOnWithKey() {
    awaitsKey.set(false);
    relieve(Runnable::run);
  }

  /** Whether its client has to wait until more of what it asked for is done, or taken by it. */
  boolean isBusy() {
    return isHeldUp() || !channel.isWritable();
  }

  /** The writing goes on by itself. */
  private boolean isHeldUp() {
    return share.isHeldUp() || elsewhere || isLoaded();
  }

  /** On HTTP answers wait for more requests, which are to be read: it may be more there. */
  private boolean isLoaded() {
    return underWay.get() > (answersOnly ? MORE_ON_HTTP * (long) mostUnderWay : mostUnderWay);
  }

  /** Asks to go on once nothing holds it up; that it can be written to is reported otherwise. */
  void awaitRelief() {
    waits = true;
    if (share.isHeldUp()) {
      awaitKey();
    } else if (!isHeldUp()) {
      waits = false;
      if (channel.isWritable()) {
        loop().execute(goOn);
      }
    }
  }

  boolean isOpen() {
    return channel.isActive();
  }

  /** Whether what is written goes out at once, as far as is known. */
  boolean isWritable() {
    return channel.isWritable();
  }

  /** The calls that came here, whose turns the connections of a world take. */
  CallQueue calls() {
    return calls;
  }

  /** Makes it one on which the server sends only in answer: HTTP. */
  void answersOnly() {
    answersOnly = true;
  }

  boolean isAnswersOnly() {
    return answersOnly;
  }

  /** Counts a packet that came, on the connection's own event loop, and returns its number. */
  long request() {
    return owed.request();
  }

  /** Whether the packet of this number, or an earlier one, waits for its answer. */
  boolean owes(long request) {
    return owed.isOwed(request);
  }

  /** Whether something may be sent now; if so, on HTTP, one request is taken for answered. */
  boolean claim() {
    return !answersOnly || owed.claim();
  }

  long number() {
    return number;
  }

  EventLoop loop() {
    return channel.eventLoop();
  }

  /** The client's host; null where there is none. */
  @Nullable InetAddress remoteHost() {
    return channel.remoteAddress() instanceof InetSocketAddress remote ? remote.getAddress() : null;
  }

  SocketAddress localAddress() {
    return channel.localAddress();
  }

  void write(byte[] packet) {
    channel.write(Unpooled.wrappedBuffer(packet), channel.voidPromise());
  }

  /** Has a fault happen in place of a packet, or of nothing. */
  void execute(PacketFault packetFault, byte... packet) {
    packetFault.apply(channel, packet);
  }

  void flush() {
    channel.flush();
    noteUnwritten();
  }

  /** Tells its key how much its client has not taken, on any thread. */
  void noteUnwritten() {
    if (!unwritten.areThoseOf(channel, share)) {
      rejectUnread();
    }
  }

  /** Closes the connection because there is too much that the clients of its key do not read. */
  void rejectUnread() {
    reject("its key has taken too little of what it was sent on all connections");
  }

  /** What it shares with the other connections of its key. */
  KeyShare share() {
    return share;
  }

  /** Tells the client, ahead of any answer, that its packet arrived. */
  void quickAck(int token) {
    channel.writeAndFlush(new QuickAck(token), channel.voidPromise());
  }

  /** Answers bytes that break a rule with a transport error. */
  void refuse(int code, String reason) {
    observer.observe(new Event.Rejected(number, reason));
    if (claim()) {
      channel.writeAndFlush(new TransportError(code), channel.voidPromise());
    }
  }

  /** Closes the connection because of bytes that break a rule. */
  void reject(String reason) {
    observer.observe(new Event.Rejected(number, reason));
    channel.close();
  }

  /** Closes the connection then, unless this is called again before. */
  void closeAfter(long seconds) {
    loop().execute(() -> disconnect.after(seconds));
  }

  /** Ends what is kept for a connection that is gone. */
  void closed() {
    disconnect.cancel();
    noteUnwritten();
    goOn = () -> {}; // a session that remembers it need not remember its handler
  }
}
