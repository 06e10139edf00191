// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/** Reads frames of intermediate framing: 4 bytes of length before each payload. */
class IntermediateDecoder extends FrameDecoder {
  IntermediateDecoder(Role role, int limit) {
    super(role, limit);
  }

  @Override
  final @Nullable TransportFrame next(ByteBuf in) {
    if (in.readableBytes() < 4) {
      return null;
    }
    int word = in.getIntLE(in.readerIndex());
    boolean signBit = word < 0;
    if (quickAcked(signBit)) {
      return new QuickAck(in.readIntLE());
    }
    int length = word & Integer.MAX_VALUE;
    requireWithinLimit(length);
    requireLength(length);
    if (in.readableBytes() - 4 < length) {
      return null;
    }
    in.skipBytes(4);
    return frame(payload(in, length), signBit);
  }

  void requireLength(int length) {
    requireAligned(length);
  }

  /** Takes a frame of {@code length} bytes off {@code in} and returns what of it is payload. */
  ByteBuf payload(ByteBuf in, int length) {
    return in.readRetainedSlice(length);
  }
}
