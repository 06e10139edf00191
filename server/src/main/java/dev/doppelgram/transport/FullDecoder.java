// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import io.netty.buffer.ByteBuf;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Reads frames of full framing: length, seq_no, payload, CRC32 of all before it. */
final class FullDecoder extends FrameDecoder {
  private static final int ENVELOPE = 12;

  private final CRC32 crc = new CRC32();
  private int seqNo;

  FullDecoder(Role role, int limit) {
    super(role, limit);
  }

  @Override
  @Nullable TransportFrame next(ByteBuf in) {
    if (in.readableBytes() < 4) {
      return null;
    }
    int start = in.readerIndex();
    int length = in.getIntLE(start);
    if (length < ENVELOPE) {
      throw new FramingException(
          "frame of " + length + " bytes is shorter than its own " + ENVELOPE + " bytes");
    }
    requireWithinLimit(length);
    requireAligned(length);
    if (in.readableBytes() < length) {
      return null;
    }
    requireSeqNo(in.getIntLE(start + 4));
    requireCrc(in.getIntLE(start + length - 4), in, start, length - 4);
    in.skipBytes(8);
    ByteBuf payload = in.readRetainedSlice(length - ENVELOPE);
    in.skipBytes(4);
    return frame(payload, false);
  }

  private void requireSeqNo(int received) {
    if (received != seqNo) {
      throw new FramingException("seq_no " + received + " in place of " + seqNo);
    }
    seqNo++;
  }

  private void requireCrc(int received, ByteBuf in, int start, int length) {
    crc.reset();
    crc.update(in.nioBuffer(start, length));
    int computed = (int) crc.getValue();
    if (received != computed) {
      throw new FramingException("CRC32 %08x in place of %08x".formatted(received, computed));
    }
  }
}
