// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

import dev.doppelgram.rpc.InterceptedCall;
import dev.doppelgram.session.PacketFault;
import java.util.concurrent.ScheduledExecutorService;

/** The packet with an answer, half of which has been sent. */
final class StartedAnswer extends PacketTarget {
  private final InterceptedCall call;
  private final ScheduledExecutorService timer;

  StartedAnswer(InterceptedCall call, ScheduledExecutorService timer) {
    super(Point.MID_ANSWER);
    this.call = call;
    this.timer = timer;
  }

  @Override
  public void postpone(Fault.Wait wait) {
    send(PacketFaults.pause(onward -> wait.start(timer, onward)));
  }

  @Override
  public void sendTransportError(int code) {
    throw point.impossible(FaultKind.TRANSPORT);
  }

  @Override
  public void fail(ConnectionFault fault) {
    send(
        switch (fault) {
          case CLOSE, RESET, STALL, TRUNCATE -> PacketFaults.halfThen(fault);
          case CORRUPT -> PacketFaults.of(fault);
          case DROP, DUPLICATE, REORDER, WRONG_SALT -> throw point.impossible(fault.kind());
        });
  }

  private void send(PacketFault packetFault) {
    call.divert((answered, onward) -> answered.session().under(packetFault, onward));
  }
}
