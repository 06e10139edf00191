// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Has things done later, as a rule says. */
final class Delays {
  private final ScheduledExecutorService timer;

  Delays(ScheduledExecutorService timer) {
    this.timer = timer;
  }

  /**
   * @param onward is run on any thread
   */
  void until(Fault.Wait wait, Runnable onward) {
    if (wait instanceof Fault.Delay delay) {
      timer.schedule(onward, delay.duration().toNanos(), TimeUnit.NANOSECONDS);
    } else if (wait instanceof Fault.Hold hold) {
      hold.held().hold(onward);
    }
  }
}
