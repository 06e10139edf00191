// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

import dev.doppelgram.session.PacketFault;
import io.netty.channel.Channel;
import java.util.concurrent.ScheduledExecutorService;

/** A connection that a client has just opened; one that is made to wait is not read from before. */
final class AcceptedConnection extends PacketTarget {
  private static final byte[] NOTHING = {};

  private final Channel channel;
  private final ScheduledExecutorService timer;

  AcceptedConnection(Channel channel, ScheduledExecutorService timer) {
    super(Point.ACCEPT);
    this.channel = channel;
    this.timer = timer;
  }

  @Override
  public void postpone(Fault.Wait wait) {
    channel.config().setAutoRead(false);
    wait.start(timer, () -> channel.config().setAutoRead(true));
  }

  @Override
  public void sendTransportError(int code) {
    throw point.impossible(FaultKind.TRANSPORT);
  }

  @Override
  public void fail(ConnectionFault fault) {
    PacketFault packetFault =
        switch (fault) {
          case CLOSE, RESET, STALL -> PacketFaults.of(fault);
          case TRUNCATE, CORRUPT, DROP, DUPLICATE, REORDER, WRONG_SALT ->
              throw point.impossible(fault.kind());
        };
    // once the channel is wholly registered, so that its handlers see its end
    channel.eventLoop().execute(() -> packetFault.apply(channel, NOTHING));
  }
}
