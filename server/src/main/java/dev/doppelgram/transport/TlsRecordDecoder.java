// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import java.util.List;

/** Takes bytes out of records of application data; drops the change_cipher_spec before them. */
final class TlsRecordDecoder extends StrictDecoder {
  @Override
  void take(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
    if (in.readableBytes() < TlsRecords.HEADER) {
      return;
    }
    int start = in.readerIndex();
    int type = in.getUnsignedByte(start);
    int version = in.getUnsignedShort(start + 1);
    int length = in.getUnsignedShort(start + 3);
    if ((type != TlsRecords.APPLICATION_DATA && type != TlsRecords.CHANGE_CIPHER_SPEC)
        || version != TlsRecords.VERSION_1_2
        || length > TlsRecords.MOST_TAKEN) {
      throw new FramingException(
          "TLS record of type %d, version %04x and %d bytes".formatted(type, version, length));
    }
    if (in.readableBytes() - TlsRecords.HEADER < length) {
      return;
    }
    in.skipBytes(TlsRecords.HEADER);
    if (type == TlsRecords.APPLICATION_DATA) {
      out.add(in.readRetainedSlice(length));
    } else {
      in.skipBytes(length);
    }
  }
}
