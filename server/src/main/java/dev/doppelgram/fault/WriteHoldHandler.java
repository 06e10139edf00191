// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;

/** Keeps, right before the socket, what is written until it is opened. */
final class WriteHoldHandler extends ChannelOutboundHandlerAdapter {
  /** A client that goes on asking although it gets no answer is left alone, in bytes. */
  private static final int MOST_KEPT = 16 << 20;

  private final ByteBuf kept = Unpooled.buffer();
  private final Channel channel;
  private final ChannelHandlerContext place;

  private WriteHoldHandler(Channel channel) {
    this.channel = channel;
    channel.pipeline().addFirst(this);
    place = channel.pipeline().context(this);
  }

  static WriteHoldHandler before(Channel channel) {
    return new WriteHoldHandler(channel);
  }

  /** The bytes that a packet becomes on the wire. */
  ByteBuf frame(byte[] packet) {
    kept.clear();
    channel.write(Unpooled.wrappedBuffer(packet));
    return kept.readBytes(kept.readableBytes());
  }

  /** Puts bytes first in what is kept, and takes them over. */
  void keep(ByteBuf bytes) {
    ByteBuf behind = kept.readBytes(kept.readableBytes());
    kept.clear().writeBytes(bytes).writeBytes(behind);
    bytes.release();
    behind.release();
  }

  /** Sends bytes now, before all that is kept, and takes them over. */
  void let(ByteBuf bytes) {
    place.writeAndFlush(bytes);
  }

  /** Sends what is kept, and is no more. */
  void open() {
    if (!place.isRemoved()) {
      let(kept.readBytes(kept.readableBytes()));
      remove();
    }
  }

  /** Is no more, and forgets what is kept. */
  void remove() {
    channel.pipeline().remove(this);
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object msg, ChannelPromise promise) {
    if (msg instanceof ByteBuf bytes) {
      if (kept.readableBytes() > MOST_KEPT) {
        bytes.release();
        ctx.close();
        return;
      }
      kept.writeBytes(bytes);
      bytes.release();
      promise.trySuccess();
    } else {
      ctx.write(msg, promise);
    }
  }

  @Override
  public void flush(ChannelHandlerContext ctx) {
    // what is to go out is let out
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    kept.release();
  }
}
