// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import static io.netty.handler.codec.http.HttpHeaderNames.ACCESS_CONTROL_ALLOW_HEADERS;
import static io.netty.handler.codec.http.HttpHeaderNames.ACCESS_CONTROL_ALLOW_METHODS;
import static io.netty.handler.codec.http.HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN;
import static io.netty.handler.codec.http.HttpHeaderNames.ACCESS_CONTROL_MAX_AGE;
import static io.netty.handler.codec.http.HttpHeaderNames.ALLOW;
import static io.netty.handler.codec.http.HttpHeaderNames.CACHE_CONTROL;
import static io.netty.handler.codec.http.HttpHeaderNames.CONNECTION;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_LENGTH;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_TYPE;
import static io.netty.handler.codec.http.HttpHeaderNames.SEC_WEBSOCKET_VERSION;
import static io.netty.handler.codec.http.HttpHeaderNames.UPGRADE;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import org.jspecify.annotations.Nullable;

/**
 * A request that waits for its answer.
 *
 * @param path null when nothing is served there
 * @param keepAlive whether the connection stays after the answer
 */
record HttpExchange(@Nullable HttpPath path, boolean keepAlive) {
  static HttpExchange of(FullHttpRequest request) {
    return new HttpExchange(HttpPath.of(request.uri()), HttpUtil.isKeepAlive(request));
  }

  /** The answer to it, which takes over {@code body}. */
  FullHttpResponse answer(HttpResponseStatus status, ByteBuf body) {
    FullHttpResponse answer = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, body);
    HttpHeaders headers = answer.headers();
    headers.set(CONNECTION, keepAlive ? "keep-alive" : "close");
    headers.set(CACHE_CONTROL, "no-store");
    if (body.isReadable()) {
      headers.set(CONTENT_TYPE, "application/octet-stream");
    }
    if (path != null && path.crossOrigin()) {
      headers.set(ACCESS_CONTROL_ALLOW_ORIGIN, "*");
      headers.set(ACCESS_CONTROL_ALLOW_METHODS, path.methods());
      headers.set(ACCESS_CONTROL_ALLOW_HEADERS, "origin, content-type");
      headers.set(ACCESS_CONTROL_MAX_AGE, "1728000");
    }
    if (path != null && status.equals(HttpResponseStatus.METHOD_NOT_ALLOWED)) {
      headers.set(ALLOW, path.methods());
    }
    if (status.equals(HttpResponseStatus.UPGRADE_REQUIRED)) {
      headers.set(UPGRADE, "websocket").set(SEC_WEBSOCKET_VERSION, "13");
    }
    // Telethon reads the body right behind this line and wants one space in it
    headers.set(CONTENT_LENGTH, body.readableBytes());
    return answer;
  }
}
