// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import io.netty.buffer.ByteBuf;

/** Writes frames of intermediate framing. */
class IntermediateEncoder extends FrameEncoder {
  @Override
  final void frame(ByteBuf payload, boolean quickAck, ByteBuf out) {
    int tail = tailLength();
    int length = payload.readableBytes() + tail;
    out.writeIntLE(quickAck ? length | Integer.MIN_VALUE : length).writeBytes(payload);
    writeTail(tail, out);
  }

  int tailLength() {
    return 0;
  }

  void writeTail(int length, ByteBuf out) {
    // none
  }

  @Override
  final void error(int code, ByteBuf out) {
    out.writeIntLE(4).writeIntLE(code);
  }

  @Override
  final void quickAck(int token, ByteBuf out) {
    out.writeIntLE(token);
  }
}
