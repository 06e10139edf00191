// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One request from its head to its answer, on the loop of its connection. */
final class RunningExchange {
  /** How long a client may go on with a body that nobody reads, in seconds. */
  private static final int PATIENCE = 2;

  private final HttpService service;
  private final ChannelHandlerContext ctx;
  private final HttpRequest head;
  private final Runnable done;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private Routes.@Nullable Found found;
  private @Nullable Answer early;
  private @Nullable Future<?> work;
  private boolean complete;
  private boolean leaving;
  private volatile boolean streaming;
  private long reserved;

  /**
   * @param refused whether there are too many connections
   * @param isMtproto whether a path is not for this connection
   * @param done called once the answer is written
   */
  RunningExchange(
      HttpService service,
      ChannelHandlerContext ctx,
      HttpRequest head,
      boolean refused,
      Predicate<String> isMtproto,
      Runnable done) {
    this.service = service;
    this.ctx = ctx;
    this.head = head;
    this.done = done;
    try {
      check(refused, isMtproto);
      if (HttpUtil.is100ContinueExpected(head)) {
        ctx.writeAndFlush(
            new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE, Unpooled.EMPTY_BUFFER));
      }
    } catch (Problem problem) {
      early = problem.answer();
    }
  }

  /** What can be said before the body is there. */
  private void check(boolean refused, Predicate<String> isMtproto) {
    if (head.decoderResult().isFailure()) {
      throw Problem.unreadable(head.decoderResult().cause());
    }
    if (head.protocolVersion().majorVersion() != 1) {
      throw Problem.versionNotSupported(head.protocolVersion().text());
    }
    if (refused || service.isClosed()) {
      throw Problem.busy();
    }
    if (isMtproto.test(head.uri())) {
      throw Problem.misdirected();
    }
    service.hosts().check(head.headers());
    found = Routes.find(head.method(), head.uri());
    long length = HttpUtil.getContentLength(head, 0L);
    boolean hasBody = length > 0 || HttpUtil.isTransferEncodingChunked(head);
    MediaType.check(head.method(), head.headers(), hasBody);
    if (length > service.limit(found.route())) {
      throw Problem.tooLarge(service.limit(found.route()));
    }
  }

  /** Whether an answer is being worked out. */
  boolean isUnderWay() {
    return complete;
  }

  void take(HttpObject part) {
    if (leaving && part instanceof LastHttpContent) {
      ctx.close();
    }
    if (part == head && early != null && isBodyMissing()) {
      leave(early);
    }
    if (complete || !(part instanceof HttpContent content)) {
      return;
    }
    if (early == null && found != null) {
      read(content.content(), service.limit(found.route()));
    }
    if (content instanceof LastHttpContent last) {
      complete = true;
      finish(last);
    } else if (early != null) {
      leave(early);
    }
  }

  /** Whether no end of the request will come: it cannot be found, or waits for our word. */
  private boolean isBodyMissing() {
    return head.decoderResult().isFailure() || HttpUtil.is100ContinueExpected(head);
  }

  private void finish(LastHttpContent last) {
    if (last.decoderResult().isFailure() && early == null) {
      early = Problem.unreadable(last.decoderResult().cause()).answer();
    }
    if (early == null) {
      start();
    } else {
      boolean broken = head.decoderResult().isFailure() || last.decoderResult().isFailure();
      send(early, HttpUtil.isKeepAlive(head) && !broken);
    }
  }

  private void read(ByteBuf bytes, long limit) {
    int more = bytes.readableBytes();
    if (body.size() + (long) more > limit) {
      early = Problem.tooLarge(limit).answer();
    } else if (!service.reserve(more)) {
      early = Problem.busy().answer();
    } else {
      reserved += more;
      byte[] copy = new byte[more];
      bytes.readBytes(copy);
      body.writeBytes(copy);
    }
  }

  /**
   * Answers before the body has come, and does not read it: the connection ends when it is there,
   * or a little later, for a client that still sends would lose the answer with the connection.
   */
  private void leave(Answer answer) {
    complete = true;
    leaving = true;
    free();
    ctx.writeAndFlush(response(answer, false));
    Runnable close = ctx::close;
    ctx.executor().schedule(close, PATIENCE, TimeUnit.SECONDS);
  }

  private void free() {
    service.release(reserved);
    reserved = 0;
  }

  private void start() {
    Routes.Found route = found;
    if (route == null) {
      throw new IllegalStateException("a request without a route has its answer already");
    }
    byte[] whole = body.toByteArray();
    try {
      work =
          service
              .workers()
              .submit(
                  () -> {
                    Answer answer = RequestRunner.run(service.server(), route, head, whole);
                    if (answer.stream() == null || head.method().equals(HttpMethod.HEAD)) {
                      ctx.executor().execute(() -> send(answer, HttpUtil.isKeepAlive(head)));
                    } else {
                      stream(answer, answer.stream());
                    }
                  });
    } catch (RejectedExecutionException e) {
      send(Problem.busy().answer(), HttpUtil.isKeepAlive(head));
    }
  }

  /** The client has gone. */
  void cancel() {
    if (work != null) {
      work.cancel(true);
    }
    free();
  }

  private void send(Answer answer, boolean keepAlive) {
    free();
    boolean stays = keepAlive && !service.isClosed() && !answer.headers().containsKey("Connection");
    ctx.writeAndFlush(response(answer, stays))
        .addListener(
            stays
                ? written -> done.run()
                : (ChannelFutureListener) written -> written.channel().close());
  }

  /** On a worker of its own, until the client leaves or the server ends. */
  private void stream(Answer answer, Answer.EventStream stream) {
    streaming = true;
    ctx.executor().execute(this::free);
    HttpResponse start = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
    start.headers().set(HttpHeaderNames.CONTENT_TYPE, answer.contentType());
    start.headers().set(HttpHeaderNames.CACHE_CONTROL, "no-store");
    start.headers().set("x-content-type-options", "nosniff");
    start.headers().set(HttpHeaderNames.CONNECTION, "close");
    HttpUtil.setTransferEncodingChunked(start, true);
    if (isWritten(start)) {
      stream.run(
          text ->
              isWritten(
                  new DefaultHttpContent(Unpooled.copiedBuffer(text, StandardCharsets.UTF_8))));
    }
    ctx.close();
  }

  private boolean isWritten(HttpObject part) {
    return !service.isClosed() && ctx.writeAndFlush(part).awaitUninterruptibly().isSuccess();
  }

  /** Whether it goes on for as long as the client stays. */
  boolean isStreaming() {
    return streaming;
  }

  private FullHttpResponse response(Answer answer, boolean stays) {
    ByteBuf content =
        head.method().equals(HttpMethod.HEAD)
            ? Unpooled.EMPTY_BUFFER
            : Unpooled.wrappedBuffer(answer.body());
    FullHttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(answer.status()), content);
    HttpHeaders headers = response.headers();
    answer.headers().forEach(headers::set);
    headers.set(HttpHeaderNames.CACHE_CONTROL, "no-store");
    headers.set("x-content-type-options", "nosniff");
    headers.set(HttpHeaderNames.CONNECTION, stays ? "keep-alive" : "close");
    if (answer.status() != 204) {
      headers.set(HttpHeaderNames.CONTENT_LENGTH, answer.body().length);
      headers.set(HttpHeaderNames.CONTENT_TYPE, answer.contentType());
    }
    return response;
  }
}
