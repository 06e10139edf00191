package dev.doppelgram.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The server's first handler: finds a connection's transport by its first bytes, puts the handlers
 * for it in its own place, and tells {@link TransportDetected}.
 */
public final class TransportDetector extends ByteToMessageDecoder {
  /** 1 MiB, in bytes. */
  public static final int DEFAULT_FRAME_LIMIT = 1 << 20;

  private final @Nullable MtproxySecret secret;
  private final int frameLimit;
  private final RandomGenerator random;
  private boolean broken;

  /**
   * @param secret what MTProxy clients share with us, null when they are not served
   * @param frameLimit the longest length that a frame may announce, in bytes
   * @param random the source of padding, used on the connection's event loop
   */
  public TransportDetector(@Nullable MtproxySecret secret, int frameLimit, RandomGenerator random) {
    this.secret = secret;
    this.frameLimit = frameLimit;
    this.random = random;
  }

  @Override
  protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
    if (broken) {
      in.skipBytes(in.readableBytes());
      return;
    }
    try {
      detect(ctx, in);
    } catch (FramingException e) {
      broken = true;
      in.skipBytes(in.readableBytes());
      throw e;
    }
  }

  private void detect(ChannelHandlerContext ctx, ByteBuf in) {
    switch (FirstBytes.of(in)) {
      case UNDECIDED -> {}
      case ABRIDGED -> plain(ctx, in, Framing.ABRIDGED);
      case INTERMEDIATE -> plain(ctx, in, Framing.INTERMEDIATE);
      case PADDED_INTERMEDIATE -> plain(ctx, in, Framing.PADDED_INTERMEDIATE);
      case FULL -> plain(ctx, in, Framing.FULL);
      case OBFUSCATED2 -> obfuscated(ctx, in);
      case HTTP -> throw new FramingException("HTTP is not served on this port");
      case TLS -> throw new FramingException("TLS is not served on this port");
    }
  }

  private void plain(ChannelHandlerContext ctx, ByteBuf in, Framing framing) {
    in.skipBytes(framing.openingLength());
    framing.installAfter(ctx, Role.SERVER, frameLimit, random);
    handOver(ctx, Transport.plain(framing));
  }

  private void obfuscated(ChannelHandlerContext ctx, ByteBuf in) {
    byte[] header = new byte[FirstBytes.OBFUSCATED2_LENGTH];
    in.readBytes(header);
    Obfuscated2 agreed = Obfuscated2.accept(header, secret);
    Transport transport = agreed.transport();
    Framing framing = transport.framing();
    framing.installAfter(ctx, Role.SERVER, frameLimit, random);
    ctx.pipeline()
        .addAfter(ctx.name(), null, new Obfuscated2Handler(agreed.fromClient(), agreed.toClient()));
    handOver(ctx, transport);
  }

  /** The bytes that are left follow when this handler goes. */
  private void handOver(ChannelHandlerContext ctx, Transport transport) {
    ctx.fireUserEventTriggered(new TransportDetected(transport));
    ctx.pipeline().remove(this);
  }
}
