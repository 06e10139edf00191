// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

import dev.doppelgram.session.PacketFault;
import dev.doppelgram.transport.TransportError;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import java.util.function.Consumer;

/** The faults of a connection as it meets them. */
final class PacketFaults {
  private static final int FLIPPED = 20;

  private PacketFaults() {}

  /** In place of a packet. */
  static PacketFault of(Fault fault) {
    if (fault instanceof Fault.Code code) {
      return onLoop((channel, packet) -> channel.writeAndFlush(new TransportError(code.code())));
    }
    if (!(fault instanceof ConnectionFault harm)) {
      throw new IllegalArgumentException(fault + " is nothing that a connection meets");
    }
    return switch (harm) {
      case CLOSE -> onLoop((channel, packet) -> channel.close());
      case RESET -> onLoop((channel, packet) -> reset(channel));
      case STALL -> onLoop((channel, packet) -> stall(channel));
      case TRUNCATE -> cut(Channel::close);
      case CORRUPT -> onLoop((channel, packet) -> corrupt(channel, packet));
      case DUPLICATE ->
          onLoop(
              (channel, packet) -> {
                channel.write(Unpooled.wrappedBuffer(packet));
                channel.writeAndFlush(Unpooled.copiedBuffer(packet));
              });
      case DROP -> (channel, packet) -> {}; // a key exchange goes on without it
      case REORDER, WRONG_SALT ->
          throw new IllegalArgumentException(fault + " is nothing that a packet meets");
    };
  }

  /** In the middle of a packet. */
  static PacketFault duringAnswer(Fault fault) {
    if (fault == ConnectionFault.CLOSE) {
      return of(ConnectionFault.TRUNCATE);
    }
    if (fault == ConnectionFault.RESET) {
      return cut(PacketFaults::reset);
    }
    return fault == ConnectionFault.STALL ? cut(PacketFaults::stall) : of(fault);
  }

  /** Half of the frame goes out, the rest when the wait is over; nothing comes between. */
  static PacketFault pause(Consumer<Runnable> wait) {
    return onLoop(
        (channel, packet) -> {
          WriteHoldHandler dam = WriteHoldHandler.before(channel);
          ByteBuf frame = dam.frame(packet);
          dam.let(frame.readRetainedSlice(frame.readableBytes() / 2));
          dam.keep(frame);
          EventLoop loop = channel.eventLoop();
          wait.accept(() -> loop.execute(dam::open));
        });
  }

  private static PacketFault cut(Consumer<Channel> then) {
    return onLoop(
        (channel, packet) -> {
          WriteHoldHandler dam = WriteHoldHandler.before(channel);
          ByteBuf frame = dam.frame(packet);
          dam.let(frame.readSlice(frame.readableBytes() / 2).retain());
          frame.release();
          dam.remove();
          then.accept(channel);
        });
  }

  /**
   * The bytes before the last twenty of a frame are of its message, whatever the framing puts
   * behind it, and nothing that tells a length.
   */
  private static void corrupt(Channel channel, byte[] packet) {
    WriteHoldHandler dam = WriteHoldHandler.before(channel);
    ByteBuf frame = dam.frame(packet);
    int end = frame.writerIndex() - FLIPPED;
    for (int i = Math.max(frame.readerIndex(), end - FLIPPED); i < end; i++) {
      frame.setByte(i, ~frame.getByte(i));
    }
    dam.keep(frame);
    dam.open();
  }

  private static void reset(Channel channel) {
    channel.config().setOption(ChannelOption.SO_LINGER, 0);
    channel.close();
  }

  private static void stall(Channel channel) {
    channel.pipeline().addFirst(new StallHandler());
  }

  private static PacketFault onLoop(PacketFault packetFault) {
    return (channel, packet) -> {
      if (channel.eventLoop().inEventLoop()) {
        packetFault.apply(channel, packet);
      } else {
        channel.eventLoop().execute(() -> packetFault.apply(channel, packet));
      }
    };
  }
}
