// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.PendingWriteQueue;
import org.jspecify.annotations.Nullable;

/** Keeps the bytes that are written until it is removed, then sends them. */
final class HeldWrites extends ChannelOutboundHandlerAdapter {
  private @Nullable PendingWriteQueue held;

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    held = new PendingWriteQueue(ctx);
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object msg, ChannelPromise promise) {
    if (held != null && msg instanceof ByteBuf) {
      held.add(msg, promise);
    } else {
      ctx.write(msg, promise); // Netty's request for a WebSocket comes this way
    }
  }

  /** Also when the channel closes: its pipeline is taken down, and writes to it fail. */
  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    if (held != null) {
      held.removeAndWriteAll();
      ctx.flush();
    }
  }
}
