// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToByteEncoder;

/**
 * Writes each {@link TransportFrame}, or bare payload, into one buffer of its own, which
 * obfuscation may therefore change in place.
 */
abstract class FrameEncoder extends MessageToByteEncoder<Object> {
  private static final int MOST_OVERHEAD = 4 + 15;

  @Override
  public final boolean acceptOutboundMessage(Object msg) {
    return msg instanceof ByteBuf || msg instanceof TransportFrame;
  }

  @Override
  protected final ByteBuf allocateBuffer(
      ChannelHandlerContext ctx, Object msg, boolean preferDirect) {
    int payload =
        msg instanceof ByteBuf bare
            ? bare.readableBytes()
            : msg instanceof Packet packet ? packet.content().readableBytes() : 4;
    return ctx.alloc().ioBuffer(payload + MOST_OVERHEAD);
  }

  @Override
  protected final void encode(ChannelHandlerContext ctx, Object msg, ByteBuf out) {
    if (msg instanceof ByteBuf payload) {
      packet(payload, false, out);
    } else if (msg instanceof Packet packet) {
      packet(packet.content(), packet.quickAck(), out);
    } else if (msg instanceof TransportError error) {
      error(error.code(), out);
    } else if (msg instanceof QuickAck ack) {
      quickAck(ack.token(), out);
    }
  }

  private void packet(ByteBuf payload, boolean quickAck, ByteBuf out) {
    int length = payload.readableBytes();
    if (length % 4 != 0) {
      throw new IllegalArgumentException("payload of " + length + " bytes is not divisible by 4");
    }
    frame(payload, quickAck, out);
  }

  /** Writes a payload of whole 4-byte words and reads {@code payload} to its end. */
  abstract void frame(ByteBuf payload, boolean quickAck, ByteBuf out);

  /** Writes a frame that holds nothing but {@code code}. */
  abstract void error(int code, ByteBuf out);

  /** Writes a token, whose bit 31 is set, without a frame. */
  abstract void quickAck(int token, ByteBuf out);
}
