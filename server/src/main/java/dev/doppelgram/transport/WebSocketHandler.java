// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.CorruptedFrameException;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;

/** Joins the messages of a WebSocket into bytes, sends bytes as messages, answers pings. */
final class WebSocketHandler extends ChannelDuplexHandler {
  private boolean deaf;

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object msg) {
    WebSocketFrame frame = (WebSocketFrame) msg;
    if (deaf || frame instanceof PongWebSocketFrame) {
      frame.release();
    } else if (frame instanceof PingWebSocketFrame) {
      ctx.writeAndFlush(new PongWebSocketFrame(frame.content()));
    } else if (frame instanceof CloseWebSocketFrame) {
      deaf = true;
      ctx.writeAndFlush(frame).addListener(ChannelFutureListener.CLOSE);
    } else if (frame instanceof TextWebSocketFrame) {
      deaf = true;
      frame.release();
      throw new FramingException("a WebSocket message of text");
    } else { // binary, or the continuation of it
      ctx.fireChannelRead(frame.content());
    }
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object msg, ChannelPromise promise) {
    ctx.write(msg instanceof ByteBuf bytes ? new BinaryWebSocketFrame(bytes) : msg, promise);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    boolean broken =
        cause instanceof CorruptedFrameException && !(cause instanceof FramingException);
    deaf = deaf || broken;
    ctx.fireExceptionCaught(
        broken ? new FramingException("broken WebSocket: " + cause.getMessage()) : cause);
  }
}
