// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import io.netty.buffer.ByteBuf;

/** Writes frames of abridged framing. */
final class AbridgedEncoder extends FrameEncoder {
  private static final int MOST_WORDS = 0xffffff;

  @Override
  void frame(ByteBuf payload, boolean quickAck, ByteBuf out) {
    int words = payload.readableBytes() / 4;
    int mark = quickAck ? 0x80 : 0;
    if (words < 0x7f) {
      out.writeByte(mark | words);
    } else if (words <= MOST_WORDS) {
      out.writeByte(mark | 0x7f).writeMediumLE(words);
    } else {
      throw new IllegalArgumentException(
          words + " words are too many for one frame (expected: <= " + MOST_WORDS + ")");
    }
    out.writeBytes(payload);
  }

  @Override
  void error(int code, ByteBuf out) {
    out.writeByte(1).writeIntLE(code);
  }

  @Override
  void quickAck(int token, ByteBuf out) {
    out.writeInt(token); // reversed: the sign bit must be in the byte that is read first
  }
}
