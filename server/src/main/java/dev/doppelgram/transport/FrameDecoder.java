// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts bytes into {@link TransportFrame}s. */
abstract class FrameDecoder extends StrictDecoder {
  private final Role role;
  private final int limit;

  FrameDecoder(Role role, int limit) {
    this.role = role;
    this.limit = limit;
  }

  @Override
  final void take(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
    TransportFrame frame = next(in);
    if (frame != null) {
      out.add(frame);
    }
  }

  /**
   * Takes one frame off {@code in}, or leaves {@code in} as it is and returns null while the frame
   * is incomplete.
   */
  abstract @Nullable TransportFrame next(ByteBuf in);

  /** Whether the sign bit before a payload is a quick ack, not the wish for one. */
  final boolean quickAcked(boolean signBit) {
    return signBit && role == Role.CLIENT;
  }

  /** Checks the length that a frame announces, before its bytes have come. */
  final void requireWithinLimit(int length) {
    if (length > limit) {
      throw new FramingException(
          "frame of " + length + " bytes is over the limit of " + limit + " bytes");
    }
  }

  static void requireAligned(int length) {
    if (length % 4 != 0) {
      throw new FramingException("frame of " + length + " bytes is not divisible by 4");
    }
  }

  /** Takes over {@code payload}; to a client, 4 bytes are an error code. */
  final TransportFrame frame(ByteBuf payload, boolean quickAck) {
    if (role == Role.CLIENT && payload.readableBytes() == Integer.BYTES) {
      int code = payload.readIntLE();
      payload.release();
      return new TransportError(code);
    }
    return new Packet(payload, quickAck);
  }
}
