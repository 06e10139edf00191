// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/** Reads frames of abridged framing: the length in 4-byte words, in 1 byte or in 3 behind a 7f. */
final class AbridgedDecoder extends FrameDecoder {
  AbridgedDecoder(Role role, int limit) {
    super(role, limit);
  }

  @Override
  @Nullable TransportFrame next(ByteBuf in) {
    int start = in.readerIndex();
    int readable = in.readableBytes();
    int first = in.getUnsignedByte(start);
    boolean signBit = first > 0x7f;
    boolean wide = (first & 0x7f) == 0x7f;
    if ((wide || quickAcked(signBit)) && readable < 4) {
      return null;
    }
    if (quickAcked(signBit)) {
      return new QuickAck(in.readInt()); // reversed, so that its sign bit comes first
    }
    int header = wide ? 4 : 1;
    int length = 4 * (wide ? in.getUnsignedMediumLE(start + 1) : first & 0x7f);
    requireWithinLimit(length);
    if (readable - header < length) {
      return null;
    }
    in.skipBytes(header);
    return frame(in.readRetainedSlice(length), signBit);
  }
}
