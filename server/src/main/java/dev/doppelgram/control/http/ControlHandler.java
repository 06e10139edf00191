// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes the requests of a connection that are for the control API, one at a time and in their
 * order; those of MTProto go on to the handlers behind. A connection that begins with the control
 * API stays with it: what is behind this handler leaves then.
 */
final class ControlHandler extends ChannelDuplexHandler {
  /** A connection without a request for so long is closed, in seconds. */
  private static final int IDLE = 120;

  /** Parts of requests that may wait for the one before them to be answered. */
  private static final int MOST_WAITING = 1024;

  /** Tells the handler to end its connection once nothing is under way there. */
  enum Ending {
    NOW
  }

  private final HttpService service;
  private final Predicate<String> isMtproto;
  private final Consumer<Channel> taken;
  private final Deque<HttpObject> waiting = new ArrayDeque<>();
  private @Nullable RunningExchange running;
  private boolean alone;
  private boolean shared;
  private boolean refused;
  private boolean ending;
  private boolean passing;
  private int passed;

  /**
   * @param isMtproto whether MTProto is spoken at a path
   * @param taken called once the connection stays with the control API
   */
  ControlHandler(HttpService service, Predicate<String> isMtproto, Consumer<Channel> taken) {
    this.service = service;
    this.isMtproto = isMtproto;
    this.taken = taken;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object msg) {
    if (!(msg instanceof HttpObject part)) {
      ctx.fireChannelRead(msg); // of the WebSocket that this connection has become
    } else if (waiting.size() == MOST_WAITING) {
      ReferenceCountUtil.release(msg);
      ctx.close();
    } else {
      waiting.add(part);
      drain(ctx);
    }
  }

  /** Hands parts on until one has to wait. */
  private void drain(ChannelHandlerContext ctx) {
    while (!waiting.isEmpty() && !isBusy(waiting.peek())) {
      take(ctx, waiting.remove());
    }
  }

  /** Whether a part has to wait: behind a request that is not answered yet. */
  private boolean isBusy(HttpObject next) {
    if (!(next instanceof HttpRequest request)) {
      return false;
    }
    return running != null || (passed > 0 && !isMtproto.test(request.uri()));
  }

  private void take(ChannelHandlerContext ctx, HttpObject part) {
    if (part instanceof HttpRequest request) {
      AbsoluteTarget.resolve(request);
      passing = !alone && isPassed(ctx, request);
      if (passing) {
        shared = true;
        passed++;
      } else {
        begin(ctx, request);
      }
    }
    if (passing) {
      ctx.fireChannelRead(part);
    } else {
      if (running != null) {
        running.take(part);
      }
      ReferenceCountUtil.release(part);
    }
  }

  /**
   * What cannot be read is MTProto's to refuse on a connection where it has been spoken, and at its
   * paths; who has left gets no answer.
   */
  private boolean isPassed(ChannelHandlerContext ctx, HttpRequest request) {
    Throwable failure = request.decoderResult().cause();
    boolean broken =
        failure != null && (shared || failure instanceof PrematureChannelClosureException);
    return (broken && ctx.pipeline().last() != this) || isMtproto.test(request.uri());
  }

  private void begin(ChannelHandlerContext ctx, HttpRequest request) {
    if (!alone && !shared) {
      settle(ctx);
    }
    service.used();
    running = new RunningExchange(service, ctx, request, refused, isMtproto, () -> answered(ctx));
  }

  /** The first request is for the control API: the connection is no client's. */
  private void settle(ChannelHandlerContext ctx) {
    alone = true;
    ChannelPipeline pipeline = ctx.pipeline();
    while (pipeline.last() != this) {
      pipeline.removeLast();
    }
    taken.accept(ctx.channel());
    refused = !service.admit(ctx.channel());
    pipeline.addBefore(ctx.name(), null, new IdleStateHandler(0, 0, IDLE));
  }

  private void answered(ChannelHandlerContext ctx) {
    running = null;
    if (ending || service.isClosed()) {
      ctx.close();
    } else {
      drain(ctx);
    }
  }

  /** Counts the answers of MTProto, behind which a request of the control API may wait. */
  @Override
  public void write(ChannelHandlerContext ctx, Object msg, ChannelPromise promise) {
    ctx.write(msg, promise);
    if (msg instanceof HttpResponse answer && passed > 0) {
      passed = answer.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS) ? 0 : passed - 1;
      drain(ctx);
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event instanceof IdleStateEvent) {
      if (running == null || !running.isUnderWay()) {
        ctx.close();
      }
    } else if (event == Ending.NOW) {
      ctx.executor().execute(() -> end(ctx));
    } else {
      ctx.fireUserEventTriggered(event);
    }
  }

  private void end(ChannelHandlerContext ctx) {
    ending = true;
    if (running == null || running.isStreaming()) {
      ctx.close();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    waiting.forEach(ReferenceCountUtil::release);
    waiting.clear();
    if (running != null) {
      running.cancel();
    }
    ctx.fireChannelInactive();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    if (alone) {
      ctx.close(); // the client has left
    } else {
      ctx.fireExceptionCaught(cause);
    }
  }
}
