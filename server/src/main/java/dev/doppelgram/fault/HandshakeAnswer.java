// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

import dev.doppelgram.session.PacketFault;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import java.util.concurrent.ScheduledExecutorService;

/** An answer of a key exchange, on the loop of its channel. */
final class HandshakeAnswer extends PacketTarget {
  private final Channel channel;
  private final byte[] answer;
  private final ScheduledExecutorService timer;

  HandshakeAnswer(Point point, Channel channel, byte[] answer, ScheduledExecutorService timer) {
    super(point);
    this.channel = channel;
    this.answer = answer;
    this.timer = timer;
  }

  @Override
  public void postpone(Fault.Wait wait) {
    wait.start(timer, () -> channel.writeAndFlush(Unpooled.wrappedBuffer(answer)));
  }

  @Override
  public void sendTransportError(int code) {
    PacketFaults.transportError(code).apply(channel, answer);
  }

  @Override
  public void fail(ConnectionFault fault) {
    PacketFault packetFault =
        switch (fault) {
          case CLOSE, RESET, STALL, TRUNCATE, CORRUPT, DUPLICATE -> PacketFaults.of(fault);
          case DROP -> (ignored, unsent) -> {};
          case REORDER, WRONG_SALT -> throw point.impossible(fault.kind());
        };
    packetFault.apply(channel, answer);
  }
}
