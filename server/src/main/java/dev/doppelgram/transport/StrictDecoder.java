// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;

/** Decodes until the first broken rule, and ignores what comes after it. */
abstract class StrictDecoder extends ByteToMessageDecoder {
  private boolean broken;

  @Override
  protected final void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
    if (broken) {
      in.skipBytes(in.readableBytes());
      return;
    }
    try {
      take(ctx, in, out);
    } catch (FramingException e) {
      broken = true;
      in.skipBytes(in.readableBytes());
      throw e;
    }
  }

  /** Takes the next piece off {@code in}, or leaves {@code in} as it is while that is cut short. */
  abstract void take(ChannelHandlerContext ctx, ByteBuf in, List<Object> out);
}
