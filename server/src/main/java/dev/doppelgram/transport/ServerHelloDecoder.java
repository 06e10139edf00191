// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** A client's side of fake TLS: greets, takes the answer's three records, and goes. */
final class ServerHelloDecoder extends StrictDecoder {
  private static final int RECORDS = 3;

  private final MtproxySecret secret;
  private final byte[] hello;

  private ServerHelloDecoder(MtproxySecret secret, byte[] hello) {
    this.secret = secret;
    this.hello = hello;
  }

  /** Greets, and puts the handlers of fake TLS behind {@code ctx}. */
  static void install(
      ChannelHandlerContext ctx, MtproxySecret secret, Instant now, RandomGenerator random) {
    byte[] hello = ClientHello.initiate(secret, now, random);
    ChannelPipeline pipeline = ctx.pipeline();
    pipeline.addAfter(ctx.name(), null, new HeldWrites());
    pipeline.addAfter(ctx.name(), null, new TlsRecordEncoder());
    pipeline.addAfter(ctx.name(), null, new TlsRecordDecoder());
    pipeline.addAfter(ctx.name(), null, new ServerHelloDecoder(secret, hello));
    ctx.writeAndFlush(Unpooled.wrappedBuffer(hello));
  }

  @Override
  void take(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
    int length = 0;
    for (int i = 0; i < RECORDS; i++) {
      if (in.readableBytes() < length + TlsRecords.HEADER) {
        return;
      }
      length += TlsRecords.HEADER + in.getUnsignedShort(in.readerIndex() + length + 3);
    }
    if (in.readableBytes() < length) {
      return;
    }
    byte[] answer = new byte[length];
    in.readBytes(answer);
    int end = ClientHello.RANDOM + ClientHello.RANDOM_LENGTH;
    byte[] random = Arrays.copyOfRange(hello, ClientHello.RANDOM, end);
    if (length < end || !ServerHello.proves(answer, random, secret)) {
      throw new FramingException("TLS ServerHello without a proof of the MTProxy secret");
    }
    ctx.writeAndFlush(Unpooled.wrappedBuffer(ServerHello.CHANGE_CIPHER_SPEC));
    ctx.pipeline().remove(HeldWrites.class);
    ctx.pipeline().remove(this);
  }
}
