// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpServerCodec;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The server's first handler: finds a connection's transport by its first bytes, puts the handlers
 * for it in its own place, and fires {@link TransportDetected}.
 */
public final class TransportDetector extends StrictDecoder {
  /** 1 MiB, in bytes. */
  public static final int DEFAULT_FRAME_LIMIT = 1 << 20;

  private final @Nullable MtproxySecret secret;
  private final int frameLimit;
  private final RandomGenerator random;
  private final InstantSource clock;
  private final Transport.Carrier carrier;
  private final @Nullable Supplier<ChannelHandler> beside;

  /**
   * @param secret what MTProxy clients share with us, null when they are not served
   * @param frameLimit the longest length that a frame may announce, in bytes
   * @param random the source of padding, used on the connection's event loop
   */
  public TransportDetector(@Nullable MtproxySecret secret, int frameLimit, RandomGenerator random) {
    this(secret, frameLimit, random, InstantSource.system());
  }

  /**
   * @param clock what the time in a fake TLS greeting is compared with
   */
  public TransportDetector(
      @Nullable MtproxySecret secret, int frameLimit, RandomGenerator random, InstantSource clock) {
    this(secret, frameLimit, random, clock, null);
  }

  /**
   * @param clock what the time in a fake TLS greeting is compared with
   * @param beside makes what sees the HTTP objects of a connection before MTProto does, and keeps
   *     those that are not MTProto's: see {@link #isServedOverHttp}; null for nothing
   */
  public TransportDetector(
      @Nullable MtproxySecret secret,
      int frameLimit,
      RandomGenerator random,
      InstantSource clock,
      @Nullable Supplier<ChannelHandler> beside) {
    this(secret, frameLimit, random, clock, Transport.Carrier.TCP, beside);
  }

  private TransportDetector(
      @Nullable MtproxySecret secret,
      int frameLimit,
      RandomGenerator random,
      InstantSource clock,
      Transport.Carrier carrier,
      @Nullable Supplier<ChannelHandler> beside) {
    this.secret = secret;
    this.frameLimit = frameLimit;
    this.random = random;
    this.clock = clock;
    this.carrier = carrier;
    this.beside = beside;
  }

  /** Whether MTProto is spoken at a path: {@code /api}, {@code /apiws} and their like. */
  public static boolean isServedOverHttp(String uri) {
    return HttpPath.of(uri) != null;
  }

  @Override
  void take(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
    switch (carrier == Transport.Carrier.TCP ? FirstBytes.of(in) : FirstBytes.inside(in)) {
      case UNDECIDED -> {}
      case ABRIDGED -> plain(ctx, in, Framing.ABRIDGED);
      case INTERMEDIATE -> plain(ctx, in, Framing.INTERMEDIATE);
      case PADDED_INTERMEDIATE -> plain(ctx, in, Framing.PADDED_INTERMEDIATE);
      case FULL -> plain(ctx, in, Framing.FULL);
      case OBFUSCATED2 -> obfuscated(ctx, in);
      case HTTP -> http(ctx);
      case TLS -> fakeTls(ctx);
    }
  }

  private void plain(ChannelHandlerContext ctx, ByteBuf in, Framing framing) {
    in.skipBytes(framing.openingLength());
    framing.installAfter(ctx, Role.SERVER, frameLimit, random);
    ctx.fireUserEventTriggered(new TransportDetected(Transport.plain(framing)));
    ctx.pipeline().remove(this); // the bytes that are left follow when this handler goes
  }

  private void obfuscated(ChannelHandlerContext ctx, ByteBuf in) {
    byte[] header = new byte[FirstBytes.OBFUSCATED2_LENGTH];
    in.readBytes(header);
    Obfuscated2 agreed = Obfuscated2.accept(header, secret);
    Transport transport = agreed.transport();
    if (carrier == Transport.Carrier.FAKE_TLS && !transport.mtproxy()) {
      throw new FramingException("the header inside fake TLS is made without the secret");
    }
    transport.framing().installAfter(ctx, Role.SERVER, frameLimit, random);
    ctx.pipeline()
        .addAfter(ctx.name(), null, new Obfuscated2Handler(agreed.fromClient(), agreed.toClient()));
    ctx.fireUserEventTriggered(new TransportDetected(transport.over(carrier)));
    ctx.pipeline().remove(this);
  }

  private void http(ChannelHandlerContext ctx) {
    ChannelPipeline pipeline = ctx.pipeline();
    pipeline.addAfter(
        ctx.name(),
        null,
        new HttpRequestHandler(frameLimit, () -> inside(Transport.Carrier.WEBSOCKET)));
    pipeline.addAfter(ctx.name(), null, new HttpBodyAggregator(frameLimit));
    if (beside != null) {
      pipeline.addAfter(ctx.name(), null, beside.get());
    }
    pipeline.addAfter(ctx.name(), null, new HttpServerCodec());
    pipeline.remove(this);
  }

  private void fakeTls(ChannelHandlerContext ctx) {
    if (secret == null || !secret.fakeTls()) {
      throw new FramingException("TLS, but no secret that begins with ee");
    }
    ChannelPipeline pipeline = ctx.pipeline();
    pipeline.addAfter(ctx.name(), null, inside(Transport.Carrier.FAKE_TLS));
    pipeline.addAfter(ctx.name(), null, new TlsRecordEncoder());
    pipeline.addAfter(ctx.name(), null, new TlsRecordDecoder());
    pipeline.addAfter(ctx.name(), null, new ClientHelloDecoder(secret, random, clock));
    pipeline.remove(this);
  }

  private TransportDetector inside(Transport.Carrier within) {
    return new TransportDetector(secret, frameLimit, random, clock, within, null);
  }
}
