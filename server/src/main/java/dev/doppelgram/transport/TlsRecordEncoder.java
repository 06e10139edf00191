// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToByteEncoder;

/** Puts bytes into as few records of application data as will hold them. */
final class TlsRecordEncoder extends MessageToByteEncoder<ByteBuf> {
  @Override
  protected ByteBuf allocateBuffer(ChannelHandlerContext ctx, ByteBuf bytes, boolean direct) {
    int records = 1 + bytes.readableBytes() / TlsRecords.MOST_SENT;
    return ctx.alloc().ioBuffer(bytes.readableBytes() + records * TlsRecords.HEADER);
  }

  @Override
  protected void encode(ChannelHandlerContext ctx, ByteBuf bytes, ByteBuf out) {
    while (bytes.isReadable()) {
      int length = Math.min(bytes.readableBytes(), TlsRecords.MOST_SENT);
      out.writeByte(TlsRecords.APPLICATION_DATA)
          .writeShort(TlsRecords.VERSION_1_2)
          .writeShort(length)
          .writeBytes(bytes, length);
    }
  }
}
