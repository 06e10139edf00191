// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import io.netty.buffer.ByteBuf;
import java.util.zip.CRC32;

/** Writes frames of full framing, which knows no quick acks. */
final class FullEncoder extends FrameEncoder {
  private static final int ENVELOPE = 12;

  private final CRC32 crc = new CRC32();
  private int seqNo;

  @Override
  void frame(ByteBuf payload, boolean quickAck, ByteBuf out) {
    if (quickAck) {
      throw new IllegalArgumentException("full framing cannot ask for a quick ack");
    }
    int start = begin(payload.readableBytes(), out);
    out.writeBytes(payload);
    finish(start, out);
  }

  @Override
  void error(int code, ByteBuf out) {
    int start = begin(Integer.BYTES, out);
    out.writeIntLE(code);
    finish(start, out);
  }

  private int begin(int payloadLength, ByteBuf out) {
    int start = out.writerIndex();
    out.writeIntLE(ENVELOPE + payloadLength).writeIntLE(seqNo++);
    return start;
  }

  private void finish(int start, ByteBuf out) {
    crc.reset();
    crc.update(out.nioBuffer(start, out.writerIndex() - start));
    out.writeIntLE((int) crc.getValue());
  }

  @Override
  void quickAck(int token, ByteBuf out) {
    throw new IllegalArgumentException("full framing has no quick acks");
  }
}
