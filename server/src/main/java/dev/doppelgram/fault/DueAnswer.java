// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

import dev.doppelgram.rpc.InterceptedCall;
import dev.doppelgram.session.Call;
import dev.doppelgram.session.PacketFault;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BiConsumer;

/** The answer of a call that has had its effect, or was refused. */
final class DueAnswer extends CallTarget {
  private final long sessionId;
  private final Reordering reordering;

  DueAnswer(
      InterceptedCall call, ScheduledExecutorService timer, long sessionId, Reordering reordering) {
    super(call, timer);
    this.sessionId = sessionId;
    this.reordering = reordering;
  }

  @Override
  public void sendTransportError(int code) {
    call.divert(under(PacketFaults.transportError(code)));
  }

  @Override
  public void fail(ConnectionFault fault) {
    call.divert(
        switch (fault) {
          case CLOSE, RESET, STALL, DUPLICATE -> under(PacketFaults.of(fault));
          case DROP -> (answered, onward) -> answered.withhold(onward);
          case REORDER -> behindTheNext();
          case TRUNCATE, CORRUPT, WRONG_SALT -> throw Point.AFTER_CALL.impossible(fault.kind());
        });
  }

  private static BiConsumer<Call, Runnable> under(PacketFault packetFault) {
    return (answered, onward) -> answered.session().under(packetFault, onward);
  }

  private BiConsumer<Call, Runnable> behindTheNext() {
    Reordering.Swap swap = reordering.begin(sessionId);
    return (answered, onward) -> swap.first(onward);
  }
}
