// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

import dev.doppelgram.rpc.InterceptedCall;
import dev.doppelgram.session.Call;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/** A call that has had no effect yet. */
final class ArrivedCall extends CallTarget {
  private final Runnable loss;

  /**
   * @param loss is run, on the world's writer, if the call is taken for one that never came
   */
  ArrivedCall(InterceptedCall call, ScheduledExecutorService timer, Runnable loss) {
    super(call, timer);
    this.loss = loss;
  }

  @Override
  public void sendTransportError(int code) {
    lose(stopped -> stopped.lose(PacketFaults.transportError(code)));
  }

  @Override
  public void fail(ConnectionFault fault) {
    lose(
        switch (fault) {
          case CLOSE, RESET, STALL -> stopped -> stopped.lose(PacketFaults.of(fault));
          case DROP -> stopped -> stopped.lose(null);
          case WRONG_SALT -> Call::refuseSalt;
          case TRUNCATE, CORRUPT, DUPLICATE, REORDER ->
              throw Point.BEFORE_CALL.impossible(fault.kind());
        });
  }

  private void lose(Consumer<Call> way) {
    loss.run();
    call.divert((stopped, onward) -> way.accept(stopped));
  }
}
