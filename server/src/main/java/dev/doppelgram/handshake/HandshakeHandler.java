// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.handshake;

import dev.doppelgram.mtproto.EnvelopeException;
import dev.doppelgram.mtproto.MessageIds;
import dev.doppelgram.mtproto.PlainMessage;
import dev.doppelgram.observe.Event;
import dev.doppelgram.observe.Observer;
import dev.doppelgram.transport.TransportError;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufHolder;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Takes the packets whose auth_key_id is zero, which are plain messages, and answers them in their
 * order; the others pass.
 */
public final class HandshakeHandler extends ChannelInboundHandlerAdapter {
  private static final int MOST_WAITING = 16;

  /** The longest query has 256 bytes of RSA or DH in it, and padding. */
  private static final int MOST_BYTES = 4096;

  private final long connection;
  private final Handshakes handshakes;
  private final Observer observer;
  private final HandshakeGate gate;
  private final DcPlaces places;
  private final MessageIds ids;
  private final Deque<byte[]> waiting = new ArrayDeque<>();
  private boolean busy;

  /**
   * @param connection the number of the connection
   * @param gate sends the answers
   * @param places where the keys belong
   */
  public HandshakeHandler(
      long connection,
      Handshakes handshakes,
      Observer observer,
      HandshakeGate gate,
      DcPlaces places) {
    this.connection = connection;
    this.handshakes = handshakes;
    this.observer = observer;
    this.gate = gate;
    this.places = places;
    ids = new MessageIds(handshakes.clock());
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object msg) {
    if (msg instanceof ByteBufHolder packet && isPlain(packet.content())) {
      byte[] bytes = ByteBufUtil.getBytes(packet.content());
      packet.release();
      take(ctx, bytes);
    } else {
      ctx.fireChannelRead(msg);
    }
  }

  private static boolean isPlain(ByteBuf packet) {
    return packet.readableBytes() >= 8 && packet.getLong(packet.readerIndex()) == 0;
  }

  private void take(ChannelHandlerContext ctx, byte[] packet) {
    if (!ctx.channel().isActive()) {
      return; // read along with a packet that closed the connection
    }
    if (packet.length > MOST_BYTES) {
      reject(ctx, "a plain message of more than " + MOST_BYTES + " bytes");
      return;
    }
    try {
      waiting.add(PlainMessage.decode(packet).body());
    } catch (EnvelopeException e) {
      reject(ctx, String.valueOf(e.getMessage()));
      return;
    }
    if (waiting.size() > MOST_WAITING) {
      reject(ctx, "more than " + MOST_WAITING + " plain messages at once");
    } else if (!busy) {
      next(ctx);
    }
  }

  private void next(ChannelHandlerContext ctx) {
    byte[] body = waiting.poll();
    busy = body != null;
    if (body != null) {
      CompletableFuture<Answer> answer = handshakes.answerAsync(body, places);
      if (answer.isDone()) {
        answer.whenComplete((now, failure) -> done(ctx, now, failure));
      } else {
        answer.whenCompleteAsync((later, failure) -> done(ctx, later, failure), ctx.executor());
      }
    }
  }

  private void done(
      ChannelHandlerContext ctx, @Nullable Answer answer, @Nullable Throwable failure) {
    if (failure != null) {
      ctx.fireExceptionCaught(failure);
    } else if (answer instanceof Answer.Refused refused) {
      observer.observe(new Event.Rejected(connection, refused.reason()));
      ctx.writeAndFlush(new TransportError(refused.code()));
    } else if (answer instanceof Answer.Body body) {
      send(ctx, body.step(), body.bytes());
    } else if (answer instanceof Answer.Done done) {
      observer.observe(new Event.KeyExchanged(connection, done.authKeyId()));
      send(ctx, 3, done.bytes());
    }
    next(ctx);
  }

  private void send(ChannelHandlerContext ctx, int step, byte[] body) {
    long msgId = ids.next(MessageIds.Kind.ANSWER);
    gate.answer(connection, step, ctx.channel(), new PlainMessage(msgId, body).encode());
  }

  private void reject(ChannelHandlerContext ctx, String reason) {
    waiting.clear();
    observer.observe(new Event.Rejected(connection, reason));
    ctx.close();
  }
}
