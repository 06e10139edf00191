// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.connection;

import dev.doppelgram.observe.Event;
import dev.doppelgram.observe.Observer;
import dev.doppelgram.transport.TransportError;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Stands at the end of a connection that is one too many: its first packet is answered with -429,
 * in the transport that it came in, and that is all.
 */
public final class ConnectionLimitHandler extends ChannelInboundHandlerAdapter {
  private static final int FLOOD = -429;

  private final long connection;
  private final Observer observer;
  private final Duration patience;

  /**
   * @param patience how long it waits for that packet
   */
  public ConnectionLimitHandler(long connection, Observer observer, Duration patience) {
    this.connection = connection;
    this.observer = observer;
    this.patience = patience;
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    observer.observe(new Event.Rejected(connection, "too many connections"));
    Runnable close =
        () -> {
          if (!ctx.isRemoved()) {
            ctx.close();
          }
        };
    ctx.executor().schedule(close, patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object packet) {
    ReferenceCountUtil.release(packet);
    ctx.writeAndFlush(new TransportError(FLOOD)).addListener(ChannelFutureListener.CLOSE);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    ctx.close();
  }
}
