// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hands the bodies of POSTs on as packets and sends what is written as the answer to the oldest
 * request that has none; what needs no packet is answered here, in its turn.
 */
final class HttpRequestHandler extends ChannelDuplexHandler {
  /** Requests on a connection that may wait for their answers. */
  static final int MOST_WAITING = 64;

  private final int frameLimit;
  private final Supplier<TransportDetector> insideWebSocket;

  /** The oldest first; that one is never ready. */
  private final Deque<Waiting> waiting = new ArrayDeque<>();

  private boolean detected;
  private boolean deaf;
  private int answered; // in this turn of the loop, without a packet

  HttpRequestHandler(int frameLimit, Supplier<TransportDetector> insideWebSocket) {
    this.frameLimit = frameLimit;
    this.insideWebSocket = insideWebSocket;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object msg) {
    FullHttpRequest request = (FullHttpRequest) msg;
    if (deaf) {
      request.release();
    } else {
      take(ctx, request);
    }
  }

  /** Sends what was answered in one turn together. */
  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    if (answered > 0) {
      answered = 0;
      ctx.flush();
    }
    ctx.fireChannelReadComplete();
  }

  /**
   * A body over the limit, say: what follows it has no beginning. A client may leave in the midst
   * of a body, as in the midst of any frame.
   */
  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    if (cause instanceof PrematureChannelClosureException) {
      return;
    }
    deaf = deaf || cause instanceof FramingException;
    ctx.fireExceptionCaught(cause);
  }

  private void take(ChannelHandlerContext ctx, FullHttpRequest request) {
    Throwable failure = request.decoderResult().cause();
    if (failure instanceof PrematureChannelClosureException) {
      request.release(); // the client has left in the midst of the head
      return;
    }
    if (failure != null) {
      throw broken(request, "malformed HTTP: " + failure.getMessage());
    }
    if (waiting.size() + answered >= MOST_WAITING) {
      throw broken(request, "more than " + MOST_WAITING + " HTTP requests wait for their answers");
    }
    HttpExchange exchange = HttpExchange.of(request);
    HttpPath path = exchange.path();
    HttpMethod method = request.method();
    deaf = !exchange.keepAlive();
    if (path != null && path.webSocket() && method.equals(HttpMethod.GET)) {
      webSocket(ctx, exchange, request);
    } else if (path != null && !path.webSocket() && method.equals(HttpMethod.POST)) {
      packet(ctx, exchange, request);
    } else {
      request.release();
      answer(ctx, exchange, statusWithoutPacket(path, method));
    }
  }

  private static HttpResponseStatus statusWithoutPacket(
      @Nullable HttpPath path, HttpMethod method) {
    if (path == null) {
      return HttpResponseStatus.NOT_FOUND;
    }
    return path.crossOrigin() && method.equals(HttpMethod.OPTIONS)
        ? HttpResponseStatus.OK
        : HttpResponseStatus.METHOD_NOT_ALLOWED;
  }

  private void packet(ChannelHandlerContext ctx, HttpExchange exchange, FullHttpRequest request) {
    ByteBuf body = request.content();
    if (body.readableBytes() % 4 != 0) {
      throw broken(
          request, "HTTP body of " + body.readableBytes() + " bytes is not divisible by 4");
    }
    if (!detected) {
      detected = true;
      ctx.fireUserEventTriggered(new TransportDetected(Transport.http()));
    }
    waiting.add(new Waiting(exchange, null));
    ctx.fireChannelRead(new Packet(body, false));
  }

  private void webSocket(
      ChannelHandlerContext ctx, HttpExchange exchange, FullHttpRequest request) {
    FullHttpResponse switching = detected ? null : WebSocketUpgrade.accept(request);
    request.release();
    if (switching == null) {
      answer(ctx, exchange, HttpResponseStatus.UPGRADE_REQUIRED);
      return;
    }
    deaf = true;
    ctx.writeAndFlush(switching);
    WebSocketUpgrade.install(ctx, frameLimit, insideWebSocket.get());
  }

  private FramingException broken(FullHttpRequest request, String message) {
    request.release();
    deaf = true;
    return new FramingException(message);
  }

  private void answer(ChannelHandlerContext ctx, HttpExchange exchange, HttpResponseStatus status) {
    FullHttpResponse answer = exchange.answer(status, Unpooled.EMPTY_BUFFER);
    if (waiting.isEmpty()) {
      send(ctx, exchange, answer, ctx.newPromise());
      answered++;
    } else {
      waiting.add(new Waiting(exchange, answer));
    }
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object msg, ChannelPromise promise) {
    if (!(msg instanceof ByteBuf || msg instanceof TransportFrame)) {
      ctx.write(msg, promise);
      return;
    }
    Waiting oldest = waiting.poll();
    if (oldest == null || msg instanceof QuickAck) {
      ReferenceCountUtil.release(msg);
      promise.setFailure(
          new IllegalStateException("HTTP: one packet or error for each request, nothing else"));
      return;
    }
    send(ctx, oldest.exchange, answer(oldest.exchange, msg), promise);
    sendReady(ctx);
  }

  private void sendReady(ChannelHandlerContext ctx) {
    for (Waiting next = waiting.peek(); next != null; next = waiting.peek()) {
      FullHttpResponse ready = next.ready;
      if (ready == null) {
        return;
      }
      waiting.remove();
      send(ctx, next.exchange, ready, ctx.newPromise());
    }
  }

  private static FullHttpResponse answer(HttpExchange exchange, Object msg) {
    if (msg instanceof TransportError error) {
      ByteBuf code = Unpooled.buffer(Integer.BYTES).writeIntLE(error.code());
      return exchange.answer(HttpResponseStatus.valueOf(-error.code()), code);
    }
    ByteBuf payload = msg instanceof Packet packet ? packet.content() : (ByteBuf) msg;
    return exchange.answer(HttpResponseStatus.OK, payload);
  }

  private static void send(
      ChannelHandlerContext ctx,
      HttpExchange exchange,
      FullHttpResponse answer,
      ChannelPromise promise) {
    ChannelPromise written = promise.unvoid();
    if (!exchange.keepAlive()) {
      written.addListener(ChannelFutureListener.CLOSE);
    }
    ctx.write(answer, written);
  }

  /**
   * @param ready the answer, when it is known and only its turn has not come
   */
  private record Waiting(HttpExchange exchange, @Nullable FullHttpResponse ready) {}
}
