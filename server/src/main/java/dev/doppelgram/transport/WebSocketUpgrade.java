// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import static io.netty.handler.codec.http.HttpHeaderNames.CONNECTION;
import static io.netty.handler.codec.http.HttpHeaderNames.SEC_WEBSOCKET_ACCEPT;
import static io.netty.handler.codec.http.HttpHeaderNames.SEC_WEBSOCKET_KEY;
import static io.netty.handler.codec.http.HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL;
import static io.netty.handler.codec.http.HttpHeaderNames.SEC_WEBSOCKET_VERSION;
import static io.netty.handler.codec.http.HttpHeaderNames.UPGRADE;

import dev.doppelgram.crypto.Digests;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The step from HTTP to a WebSocket, RFC 6455 section 4.2. */
final class WebSocketUpgrade {
  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final String PROTOCOL = "binary";

  private WebSocketUpgrade() {}

  /** The answer 101, or null when the request does not ask for a WebSocket of version 13. */
  static @Nullable FullHttpResponse accept(HttpRequest request) {
    HttpHeaders asked = request.headers();
    String key = asked.get(SEC_WEBSOCKET_KEY);
    if (key == null
        || !asked.containsValue(UPGRADE, "websocket", true)
        || !asked.containsValue(SEC_WEBSOCKET_VERSION, "13", true)) {
      return null;
    }
    FullHttpResponse answer =
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.SWITCHING_PROTOCOLS);
    byte[] proof = Digests.sha1((key.trim() + GUID).getBytes(StandardCharsets.US_ASCII));
    answer
        .headers()
        .set(UPGRADE, "websocket")
        .set(CONNECTION, "Upgrade")
        .set(SEC_WEBSOCKET_ACCEPT, Base64.getEncoder().encodeToString(proof));
    if (asked.containsValue(SEC_WEBSOCKET_PROTOCOL, PROTOCOL, false)) {
      answer.headers().set(SEC_WEBSOCKET_PROTOCOL, PROTOCOL);
    }
    return answer;
  }

  /** Puts the handlers of a WebSocket behind {@code ctx} and takes those of HTTP away. */
  static void install(ChannelHandlerContext ctx, int frameLimit, TransportDetector inside) {
    ChannelPipeline pipeline = ctx.pipeline();
    // one message may hold an obfuscated2 header and several packets
    int messageLimit = (int) Math.min(Integer.MAX_VALUE, 2L * frameLimit);
    pipeline.addAfter(ctx.name(), null, inside);
    pipeline.addAfter(ctx.name(), null, new WebSocketHandler());
    pipeline.addAfter(ctx.name(), null, new WebSocket13FrameDecoder(true, false, messageLimit));
    pipeline.addAfter(ctx.name(), null, new WebSocket13FrameEncoder(false));
    pipeline.remove(HttpBodyAggregator.class);
    pipeline.remove(ctx.handler());
    pipeline.remove(HttpServerCodec.class); // the bytes that are left follow
  }
}
