// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

import dev.doppelgram.session.Session;
import java.util.concurrent.ScheduledExecutorService;

/** Updates that are to be pushed to a session, on its loop. */
final class PushedUpdates extends PacketTarget {
  private final Session session;
  private final Runnable push;
  private final Reordering reordering;
  private final ScheduledExecutorService timer;

  /**
   * @param push sends them
   */
  PushedUpdates(
      Session session, Runnable push, Reordering reordering, ScheduledExecutorService timer) {
    super(Point.PUSH);
    this.session = session;
    this.push = push;
    this.reordering = reordering;
    this.timer = timer;
  }

  @Override
  public void postpone(Fault.Wait wait) {
    wait.start(timer, () -> session.executor().execute(push));
  }

  @Override
  public void sendTransportError(int code) {
    session.under(PacketFaults.transportError(code), push);
  }

  @Override
  public void fail(ConnectionFault fault) {
    Runnable failing =
        switch (fault) {
          case CLOSE, RESET, STALL, TRUNCATE, CORRUPT ->
              () -> session.under(PacketFaults.of(fault), push);
          case DROP -> () -> {};
          case DUPLICATE -> this::pushTwice;
          case REORDER -> () -> reordering.begin(session.id()).first(push);
          case WRONG_SALT -> throw point.impossible(fault.kind());
        };
    failing.run();
  }

  private void pushTwice() {
    push.run();
    push.run();
  }
}
