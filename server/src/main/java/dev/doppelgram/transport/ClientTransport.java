package dev.doppelgram.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
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

  /**
   * @param secret the proxy's, given exactly when the transport is {@link Transport#mtproxy()}
   * @param frameLimit the longest length that a frame may announce, in bytes
   * @param random the source of padding and of the obfuscated2 header
   */
  public ClientTransport(
      Transport transport, @Nullable MtproxySecret secret, int frameLimit, RandomGenerator random) {
    if (transport.mtproxy() != (secret != null)) {
      throw new IllegalArgumentException(
          transport + (secret == null ? " needs a secret" : " takes no secret"));
    }
    this.transport = transport;
    this.secret = secret;
    this.frameLimit = frameLimit;
    this.random = random;
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
    transport.framing().installAfter(ctx, Role.CLIENT, frameLimit, random);
    ByteBuf opening = ctx.alloc().ioBuffer(FirstBytes.OBFUSCATED2_LENGTH);
    if (transport.obfuscated()) {
      obfuscate(ctx, opening);
    } else {
      opening.writeInt(transport.framing().tag()).writerIndex(transport.framing().openingLength());
    }
    if (opening.isReadable()) {
      ctx.writeAndFlush(opening);
    } else {
      opening.release();
    }
    ctx.pipeline().remove(this);
  }

  private void obfuscate(ChannelHandlerContext ctx, ByteBuf opening) {
    Obfuscated2 agreed = Obfuscated2.initiate(transport, secret, random, opening);
    ctx.pipeline()
        .addAfter(ctx.name(), null, new Obfuscated2Handler(agreed.toClient(), agreed.fromClient()));
  }
}
