// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import static java.util.Objects.requireNonNull;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A client's first handler: opens the connection with the bytes that announce its transport, and
 * puts the handlers for it in its own place.
 */
public final class ClientTransport extends ChannelInboundHandlerAdapter {
  private final Transport transport;
  private final @Nullable MtproxySecret secret;
  private final int frameLimit;
  private final RandomGenerator random;
  private final InstantSource clock;

  /**
   * @param secret the proxy's, given exactly when the transport is {@link Transport#mtproxy()}; for
   *     fake TLS, one with a domain
   * @param frameLimit the longest length that a frame may announce, in bytes
   * @param random the source of padding and of the obfuscated2 header
   */
  public ClientTransport(
      Transport transport, @Nullable MtproxySecret secret, int frameLimit, RandomGenerator random) {
    this(transport, secret, frameLimit, random, InstantSource.system());
  }

  /**
   * @param clock the time in a fake TLS greeting
   */
  public ClientTransport(
      Transport transport,
      @Nullable MtproxySecret secret,
      int frameLimit,
      RandomGenerator random,
      InstantSource clock) {
    if (transport.mtproxy() != (secret != null)) {
      throw new IllegalArgumentException(
          transport + (secret == null ? " needs a secret" : " takes no secret"));
    }
    if (transport.carrier() == Transport.Carrier.FAKE_TLS && !requireNonNull(secret).fakeTls()) {
      throw new IllegalArgumentException(transport + " needs a secret that begins with ee");
    }
    this.transport = transport;
    this.secret = secret;
    this.frameLimit = frameLimit;
    this.random = random;
    this.clock = clock;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    if (ctx.channel().isActive()) {
      open(ctx);
    }
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    open(ctx);
    ctx.fireChannelActive();
  }

  private void open(ChannelHandlerContext ctx) {
    if (transport.framing() == Framing.HTTP) {
      ctx.pipeline().addAfter(ctx.name(), null, new HttpPostHandler());
      ctx.pipeline().addAfter(ctx.name(), null, new HttpObjectAggregator(frameLimit));
      ctx.pipeline().addAfter(ctx.name(), null, new HttpClientCodec());
    } else {
      transport.framing().installAfter(ctx, Role.CLIENT, frameLimit, random);
      if (transport.obfuscated()) {
        obfuscate(ctx);
      } else if (transport.framing().hasTag()) {
        ByteBuf opening = ctx.alloc().ioBuffer(Integer.BYTES).writeInt(transport.framing().tag());
        ctx.writeAndFlush(opening.writerIndex(transport.framing().openingLength()));
      }
    }
    ctx.pipeline().remove(this);
  }

  private void obfuscate(ChannelHandlerContext ctx) {
    ByteBuf header = ctx.alloc().ioBuffer(FirstBytes.OBFUSCATED2_LENGTH);
    Obfuscated2 agreed = Obfuscated2.initiate(transport, secret, random, header);
    Obfuscated2Handler handler = new Obfuscated2Handler(agreed.toClient(), agreed.fromClient());
    ctx.pipeline().addAfter(ctx.name(), null, handler);
    ChannelHandlerContext obfuscated = ctx.pipeline().context(handler);
    switch (transport.carrier()) {
      case TCP -> {}
      case WEBSOCKET -> WebSocketClientHandler.install(ctx, frameLimit);
      case FAKE_TLS ->
          ServerHelloDecoder.install(ctx, requireNonNull(secret), clock.instant(), random);
    }
    obfuscated.writeAndFlush(header);
  }
}
