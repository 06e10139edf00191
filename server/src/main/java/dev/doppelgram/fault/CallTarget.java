// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

import dev.doppelgram.error.RpcError;
import dev.doppelgram.rpc.InterceptedCall;
import java.util.concurrent.ScheduledExecutorService;

/** A call that can still be answered with something else. */
abstract class CallTarget implements FaultTarget {
  final InterceptedCall call;
  private final ScheduledExecutorService timer;

  CallTarget(InterceptedCall call, ScheduledExecutorService timer) {
    this.call = call;
    this.timer = timer;
  }

  @Override
  public final void refuse(RpcError error) {
    call.refuse(error);
  }

  @Override
  public final void answer(Object result) {
    call.answer(result);
  }

  @Override
  public final void postpone(Fault.Wait wait) {
    call.divert(
        (stopped, onward) -> wait.start(timer, () -> stopped.session().executor().execute(onward)));
  }
}
