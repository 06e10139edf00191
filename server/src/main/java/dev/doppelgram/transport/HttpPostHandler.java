// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;

/** A client's side of HTTP: packets go out as POSTs and come in as the answers. */
final class HttpPostHandler extends ChannelDuplexHandler {
  @Override
  public void write(ChannelHandlerContext ctx, Object msg, ChannelPromise promise) {
    ByteBuf body = msg instanceof Packet packet ? packet.content() : (ByteBuf) msg;
    FullHttpRequest request =
        new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/api", body);
    request
        .headers()
        .set(HttpHeaderNames.HOST, Host.of(ctx.channel()))
        .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
    ctx.write(request, promise);
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object msg) {
    FullHttpResponse answer = (FullHttpResponse) msg;
    ByteBuf body = answer.content();
    if (answer.status().equals(HttpResponseStatus.OK)) {
      ctx.fireChannelRead(new Packet(body, false));
      return;
    }
    boolean error = body.readableBytes() == Integer.BYTES;
    int code = error ? body.readIntLE() : 0;
    answer.release();
    if (!error) {
      throw new FramingException("HTTP " + answer.status());
    }
    ctx.fireChannelRead(new TransportError(code));
  }
}
