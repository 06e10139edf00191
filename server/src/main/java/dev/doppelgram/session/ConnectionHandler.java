// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.authkey.AuthKeyState;
import dev.doppelgram.authkey.AuthKeys;
import dev.doppelgram.crypto.Side;
import dev.doppelgram.mtproto.EncryptedMessage;
import dev.doppelgram.mtproto.EnvelopeException;
import dev.doppelgram.observe.Event;
import dev.doppelgram.observe.Observer;
import dev.doppelgram.transport.Packet;
import dev.doppelgram.transport.TransportDetected;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.timeout.ReadTimeoutException;
import io.netty.handler.timeout.ReadTimeoutHandler;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of a connection's pipeline: decrypts packets for their sessions, ends the connection in
 * one line when its bytes break a rule, and reports its end.
 */
public final class ConnectionHandler extends ChannelInboundHandlerAdapter {
  private static final Logger log = LoggerFactory.getLogger(ConnectionHandler.class);
  private static final int NOT_FOUND = -404;

  private final long number;
  private final AuthKeys keys;
  private final Sessions sessions;
  private final Observer observer;
  private final IntPredicate takesKeyOf;
  private final Set<MtprotoSession> used = new HashSet<>();
  private final Set<Long> keyIds = new HashSet<>();
  private final Set<Long> provedKeyIds = new HashSet<>();
  private final WaitingPackets waiting = new WaitingPackets();
  private @Nullable Connection connection;
  private long turn; // how long the packets of this turn took so far, in nanoseconds
  private @Nullable Future<?> handshakeTimeout;

  /**
   * @param number the connection's number, from 1 in each server
   */
  public ConnectionHandler(long number, AuthKeys keys, Sessions sessions) {
    this(number, keys, sessions, dc -> true);
  }

  /**
   * @param number the connection's number, from 1 in each server
   * @param takesKeyOf whether keys of a dc are good on this connection
   */
  public ConnectionHandler(long number, AuthKeys keys, Sessions sessions, IntPredicate takesKeyOf) {
    this.takesKeyOf = takesKeyOf;
    this.number = number;
    this.keys = keys;
    this.sessions = sessions;
    this.observer = sessions.observer();
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    int mostUnderWay = sessions.limits().underWayBytes();
    KeyShare nobody = sessions.shares().ofNobody();
    Connection own = new Connection(number, ctx.channel(), observer, mostUnderWay, nobody);
    own.goesOnWith(() -> goOn(ctx, own));
    connection = own;
    long idle = sessions.limits().idle().toMillis();
    ctx.pipeline().addBefore(ctx.name(), null, new ReadTimeoutHandler(idle, TimeUnit.MILLISECONDS));
  }

  /** A connection that turns out to be none of MTProto goes on without it. */
  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    release();
    stopHandshakeTimeout();
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    long patience = sessions.limits().handshake().toMillis();
    handshakeTimeout =
        ctx.executor()
            .schedule(
                () -> end(ctx, "no encrypted message in " + patience / 1000 + " s"),
                patience,
                TimeUnit.MILLISECONDS);
    ctx.fireChannelActive();
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    release();
    Connection gone = connection;
    if (gone != null) {
      gone.closed();
      gone.calls().resume();
      sessions.shares().leave(keyIds, gone);
      used.forEach(session -> session.disconnected(gone));
    }
    stopHandshakeTimeout();
    observer.observe(new Event.Disconnected(number));
    ctx.fireChannelInactive();
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (connection != null
        && event instanceof TransportDetected detected
        && detected.transport().answersOnly()) {
      connection.answersOnly();
    }
    ctx.fireUserEventTriggered(event);
  }

  /**
   * Packets that were read along with one that closed the connection are dropped; those that were
   * read along with one that keeps the server busy wait, and no more are read.
   */
  @Override
  public void channelRead(ChannelHandlerContext ctx, Object msg) {
    if (!(msg instanceof Packet packet) || connection == null || !ctx.channel().isActive()) {
      ReferenceCountUtil.release(msg);
    } else {
      join(packet, connection);
      boolean next = waiting.isEmpty();
      if (next && !connection.isBusy()) {
        take(ctx, connection, packet);
        settle(ctx, connection);
      } else {
        waiting.add(packet);
        noteUnread(connection);
        if (next) {
          settle(ctx, connection);
        }
      }
    }
  }

  /** Tells the key of the connection how much waits. */
  private void noteUnread(Connection from) {
    int more = waiting.takeChange();
    if (more != 0 && !from.leaveUnread(more) && more > 0) {
      from.reject("its key has too much under way on all connections");
    }
  }

  /** The first packet says whose share of the server the connection has. */
  private void join(Packet packet, Connection joins) {
    if (keyIds.isEmpty() && packet.content().readableBytes() >= Long.BYTES) {
      AuthKeyState key = keys.find(packet.content().getLongLE(packet.content().readerIndex()));
      if (key != null && keyIds.add(key.permanentId())) {
        joins.leaveUnread(-waiting.takeBack()); // what waits is to count with the key
        joins.joins(sessions.shares().join(key.permanentId(), joins));
      }
    }
  }

  /** Takes what waits until the server is busy with it. */
  private void goOn(ChannelHandlerContext ctx, Connection from) {
    while (!waiting.isEmpty() && !from.isBusy()) {
      take(ctx, from, waiting.remove());
    }
    noteUnread(from);
    settle(ctx, from);
  }

  private void take(ChannelHandlerContext ctx, Connection from, Packet packet) {
    long began = System.nanoTime();
    try {
      if (ctx.channel().isActive()) {
        take(from, ByteBufUtil.getBytes(packet.content()), packet.quickAck());
      }
    } finally {
      packet.release();
    }
    turn += System.nanoTime() - began;
    if (from.restAfter(turn)) {
      turn = 0;
    }
  }

  /** Reads on, or asks to be told when the server is no longer busy with what came. */
  private void settle(ChannelHandlerContext ctx, Connection from) {
    if (ctx.channel().isActive()) {
      boolean busy = from.isBusy() || !waiting.isEmpty(); // others may have ended its work since
      ctx.channel().config().setAutoRead(!busy);
      if (busy) {
        from.awaitRelief();
      }
    }
  }

  /** The loop turns to other connections. */
  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    turn = 0;
    if (connection != null) {
      connection.beginTurn();
    }
    ctx.fireChannelReadComplete();
  }

  private void release() {
    waiting.clear();
    if (connection != null) {
      noteUnread(connection);
    }
  }

  private void take(Connection from, byte[] packet, boolean quickAck) {
    long request = from.request();
    if (packet.length < 8) {
      from.reject("packet of " + packet.length + " bytes");
      return;
    }
    long authKeyId = EncryptedMessage.authKeyId(packet);
    AuthKeyState key = keys.find(authKeyId);
    if (key == null) {
      from.refuse(NOT_FOUND, "unknown auth_key_id " + HexFormat.of().toHexDigits(authKeyId));
      return;
    }
    if (!takesKeyOf.test(key.dc())) {
      String id = HexFormat.of().toHexDigits(authKeyId);
      from.refuse(NOT_FOUND, "auth_key_id " + id + " is known to DC " + key.dc() + " alone");
      return;
    }
    try {
      EncryptedMessage message = EncryptedMessage.open(key.key(), Side.CLIENT, packet);
      stopHandshakeTimeout();
      MtprotoSession session = sessions.get(key, message.sessionId(), from);
      if (provedKeyIds.add(key.permanentId())) {
        keyIds.add(key.permanentId());
        sessions.shares().proved(key.permanentId(), from);
      }
      if (used.add(session) && used.size() > sessions.limits().sessionsOfKey()) {
        from.reject("more than " + sessions.limits().sessionsOfKey() + " sessions");
      } else {
        int token = quickAck ? EncryptedMessage.quickAck(key.key(), Side.CLIENT, packet) : 0;
        from.begin(packet.length);
        session.receive(new ReceivedPacket(from, request, message, token, packet.length));
      }
    } catch (EnvelopeException e) {
      from.reject(String.valueOf(e.getMessage()));
    }
  }

  private void stopHandshakeTimeout() {
    if (handshakeTimeout != null) {
      handshakeTimeout.cancel(false);
      handshakeTimeout = null;
    }
  }

  /** A client that reads slowly is not read from, and not written to, until it has caught up. */
  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    if (connection != null && ctx.channel().isWritable()) {
      connection.noteUnwritten();
      used.forEach(MtprotoSession::writable);
      goOn(ctx, connection);
    } else {
      ctx.channel().config().setAutoRead(ctx.channel().isWritable());
    }
    ctx.fireChannelWritabilityChanged();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    if (cause instanceof DecoderException) {
      observer.observe(new Event.Rejected(number, String.valueOf(cause.getMessage())));
      ctx.close();
    } else if (cause instanceof ReadTimeoutException) {
      end(ctx, "silent for " + sessions.limits().idle().toSeconds() + " s");
    } else if (cause instanceof IOException) {
      end(ctx, String.valueOf(cause.getMessage()));
    } else {
      observer.observe(new Event.Failed(number, cause));
      ctx.close();
    }
  }

  private void end(ChannelHandlerContext ctx, String reason) {
    log.debug("connection {} ends: {}", number, reason);
    ctx.close();
  }
}
