// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;

/** Answers the greeting of fake TLS and goes. */
final class ClientHelloDecoder extends StrictDecoder {
  /** How far a client's clock may be off, either way. */
  static final Duration TOLERANCE = Duration.ofMinutes(20);

  private final MtproxySecret secret;
  private final RandomGenerator random;
  private final InstantSource clock;

  ClientHelloDecoder(MtproxySecret secret, RandomGenerator random, InstantSource clock) {
    this.secret = secret;
    this.random = random;
    this.clock = clock;
  }

  @Override
  void take(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
    if (in.readableBytes() < TlsRecords.HEADER) {
      return;
    }
    int length = TlsRecords.HEADER + in.getUnsignedShort(in.readerIndex() + 3);
    if (length < ClientHello.SHORTEST || length > TlsRecords.HEADER + TlsRecords.MOST_SENT) {
      throw new FramingException("TLS ClientHello of " + length + " bytes");
    }
    if (in.readableBytes() < length) {
      return;
    }
    byte[] record = new byte[length];
    in.readBytes(record);
    ClientHello hello = ClientHello.accept(record, secret);
    Duration ahead = Duration.between(clock.instant(), hello.time());
    if (ahead.abs().compareTo(TOLERANCE) > 0) {
      throw new FramingException("TLS ClientHello made at " + hello.time() + " by its own clock");
    }
    ctx.writeAndFlush(Unpooled.wrappedBuffer(ServerHello.answer(hello, secret, random)));
    ctx.pipeline().remove(this);
  }
}
