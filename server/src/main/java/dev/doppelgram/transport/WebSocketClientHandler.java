// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakerFactory;
import io.netty.handler.codec.http.websocketx.WebSocketHandshakeException;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import java.net.URI;

/** A client's side of the step from HTTP to a WebSocket; goes when it is done. */
final class WebSocketClientHandler extends ChannelInboundHandlerAdapter {
  private static final int LONGEST_ANSWER = 1 << 14;

  private final WebSocketClientHandshaker handshaker;

  private WebSocketClientHandler(WebSocketClientHandshaker handshaker) {
    this.handshaker = handshaker;
  }

  /** Asks for a WebSocket, and puts its handlers behind {@code ctx} when the answer has come. */
  static void install(ChannelHandlerContext ctx, int frameLimit) {
    int messageLimit = (int) Math.min(Integer.MAX_VALUE, 2L * frameLimit);
    WebSocketClientHandshaker handshaker =
        WebSocketClientHandshakerFactory.newHandshaker(
            URI.create("ws://" + Host.of(ctx.channel()) + "/apiws"),
            WebSocketVersion.V13,
            "binary",
            false,
            EmptyHttpHeaders.INSTANCE,
            messageLimit);
    ChannelPipeline pipeline = ctx.pipeline();
    pipeline.addAfter(ctx.name(), null, new HeldWrites());
    pipeline.addAfter(ctx.name(), null, new WebSocketHandler());
    pipeline.addAfter(ctx.name(), null, new WebSocketClientHandler(handshaker));
    pipeline.addAfter(ctx.name(), null, new HttpObjectAggregator(LONGEST_ANSWER));
    pipeline.addAfter(ctx.name(), null, new HttpClientCodec());
    handshaker.handshake(ctx.channel());
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object msg) {
    if (!(msg instanceof FullHttpResponse answer)) {
      ctx.fireChannelRead(msg);
      return;
    }
    try {
      handshaker.finishHandshake(ctx.channel(), answer);
    } catch (WebSocketHandshakeException e) {
      throw new FramingException(String.valueOf(e.getMessage()));
    } finally {
      answer.release();
    }
    ctx.pipeline().remove(this);
    ctx.pipeline().remove(HeldWrites.class);
  }
}
