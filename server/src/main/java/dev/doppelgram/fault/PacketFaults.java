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

/** The faults of a connection as its packets meet them. */
final class PacketFaults {
  private static final int FLIPPED = 20;

  private PacketFaults() {}

  /** In place of a packet. */
  static PacketFault of(ConnectionFault fault) {
    return switch (fault) {
      case CLOSE -> onLoop((channel, packet) -> channel.close());
      case RESET -> onLoop((channel, packet) -> reset(channel));
      case STALL -> onLoop((channel, packet) -> stall(channel));
      case TRUNCATE -> halfThen(fault);
      case CORRUPT -> onLoop(PacketFaults::corrupt);
      case DUPLICATE -> onLoop(PacketFaults::duplicate);
      case DROP, REORDER, WRONG_SALT ->
          throw new IllegalArgumentException(fault + " is nothing that a packet meets");
    };
  }

  static PacketFault transportError(int code) {
    return onLoop((channel, packet) -> channel.writeAndFlush(new TransportError(code)));
  }

  /** Half of the frame goes out, and then the connection ends so. */
  static PacketFault halfThen(ConnectionFault end) {
    return switch (end) {
      case CLOSE, TRUNCATE -> cut(Channel::close);
      case RESET -> cut(PacketFaults::reset);
      case STALL -> cut(PacketFaults::stall);
      case CORRUPT, DROP, DUPLICATE, REORDER, WRONG_SALT ->
          throw new IllegalArgumentException(end + " is no end of a connection");
    };
  }

  /** Half of the frame goes out, the rest when the wait is over; nothing comes between. */
  static PacketFault pause(Consumer<Runnable> wait) {
    return onLoop(
        (channel, packet) -> {
          WriteHoldHandler writes = WriteHoldHandler.before(channel);
          ByteBuf frame = writes.frame(packet);
          writes.let(frame.readRetainedSlice(frame.readableBytes() / 2));
          writes.keep(frame);
          EventLoop loop = channel.eventLoop();
          wait.accept(() -> loop.execute(writes::open));
        });
  }

  private static PacketFault cut(Consumer<Channel> then) {
    return onLoop(
        (channel, packet) -> {
          WriteHoldHandler writes = WriteHoldHandler.before(channel);
          ByteBuf frame = writes.frame(packet);
          writes.let(frame.readSlice(frame.readableBytes() / 2).retain());
          frame.release();
          writes.remove();
          then.accept(channel);
        });
  }

  /**
   * The bytes before the last twenty of a frame are of its message, whatever the framing puts
   * behind it, and nothing that holds a length.
   */
  private static void corrupt(Channel channel, byte[] packet) {
    WriteHoldHandler writes = WriteHoldHandler.before(channel);
    ByteBuf frame = writes.frame(packet);
    int end = frame.writerIndex() - FLIPPED;
    for (int i = Math.max(frame.readerIndex(), end - FLIPPED); i < end; i++) {
      frame.setByte(i, ~frame.getByte(i));
    }
    writes.keep(frame);
    writes.open();
  }

  private static void duplicate(Channel channel, byte[] packet) {
    channel.write(Unpooled.wrappedBuffer(packet));
    channel.writeAndFlush(Unpooled.copiedBuffer(packet));
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
