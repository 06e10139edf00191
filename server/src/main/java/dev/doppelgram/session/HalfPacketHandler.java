// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.observe.Event;
import dev.doppelgram.observe.Observer;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Right behind the socket: counts what was read since the last packet, and ends a connection whose
 * packet is long in coming, or takes room when there is no more for halves of packets.
 */
public final class HalfPacketHandler extends ChannelInboundHandlerAdapter {
  /** So much any connection may have read. */
  private static final int SMALL = 16 << 10;

  /** How long a larger packet may be on its way. */
  private static final int PATIENCE_SECONDS = 30;

  private final long connection;
  private final ByteTotal all;
  private final Observer observer;
  private long own;
  private @Nullable Future<?> timeout;

  /**
   * @param connection the number of the connection
   * @param all those of the server
   */
  public HalfPacketHandler(long connection, ByteTotal all, Observer observer) {
    this.connection = connection;
    this.all = all;
    this.observer = observer;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object msg) {
    if (msg instanceof ByteBuf bytes) {
      own += bytes.readableBytes();
      all.add(bytes.readableBytes());
    }
    ctx.fireChannelRead(msg);
    if (own > SMALL && ctx.channel().isActive()) {
      if (all.isTooMuch()) {
        end(ctx, "a packet of which there are " + own + " bytes, and no room for its rest");
      } else if (timeout == null) {
        timeout = ctx.executor().schedule(() -> overdue(ctx), PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
    }
  }

  /** Stands behind the decoders, where what was read comes as packets. */
  public ChannelHandler behindDecoders() {
    return new ChannelInboundHandlerAdapter() {
      @Override
      public void channelRead(ChannelHandlerContext ctx, Object msg) {
        complete();
        ctx.fireChannelRead(msg);
      }
    };
  }

  private void complete() {
    all.add(-own);
    own = 0;
    if (timeout != null) {
      timeout.cancel(false);
      timeout = null;
    }
  }

  private void overdue(ChannelHandlerContext ctx) {
    end(ctx, "a packet of which the rest did not come in " + PATIENCE_SECONDS + " s");
  }

  private void end(ChannelHandlerContext ctx, String reason) {
    observer.observe(new Event.Rejected(connection, reason));
    ctx.close();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    complete();
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    complete();
    ctx.fireChannelInactive();
  }
}
