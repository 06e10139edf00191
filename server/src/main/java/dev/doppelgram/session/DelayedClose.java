// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import io.netty.channel.Channel;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The end of a connection that is to come, if it is not put off; belongs to its event loop. */
final class DelayedClose {
  private final Channel channel;
  private @Nullable Future<?> due;

  DelayedClose(Channel channel) {
    this.channel = channel;
  }

  /** Closes the connection then, and not when this said before. */
  void after(long seconds) {
    cancel();
    Runnable close = channel::close;
    due = channel.eventLoop().schedule(close, seconds, TimeUnit.SECONDS);
  }

  void cancel() {
    if (due != null) {
      due.cancel(false);
    }
  }
}
