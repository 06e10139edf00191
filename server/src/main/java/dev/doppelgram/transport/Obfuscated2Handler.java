// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import dev.doppelgram.crypto.AesCtr;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.nio.ByteBuffer;

/** Runs every byte through obfuscated2's two key streams, in place. */
final class Obfuscated2Handler extends ChannelDuplexHandler {
  private final AesCtr inbound;
  private final AesCtr outbound;

  Obfuscated2Handler(AesCtr inbound, AesCtr outbound) {
    this.inbound = inbound;
    this.outbound = outbound;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object msg) {
    if (msg instanceof ByteBuf bytes) {
      process(inbound, bytes);
    }
    ctx.fireChannelRead(msg);
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object msg, ChannelPromise promise) {
    if (msg instanceof ByteBuf bytes) {
      process(outbound, bytes);
    }
    ctx.write(msg, promise);
  }

  private static void process(AesCtr stream, ByteBuf bytes) {
    for (ByteBuffer part : bytes.nioBuffers()) {
      stream.process(part, part);
    }
  }
}
