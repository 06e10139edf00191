// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

import dev.doppelgram.handshake.HandshakeGate;
import dev.doppelgram.observe.Event;
import dev.doppelgram.observe.Observer;
import io.netty.channel.Channel;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/** Acts on new connections, and on key exchanges, as the rules say. */
public final class ConnectionRules implements HandshakeGate {
  private static final byte[] NOTHING = {};

  private final Rules rules;
  private final Delays waits;
  private final Observer observer;

  public ConnectionRules(Rules rules, ScheduledExecutorService timer, Observer observer) {
    this.rules = rules;
    this.waits = new Delays(timer);
    this.observer = observer;
  }

  /**
   * Greets a connection that has just been opened, on its loop: one that is made to wait is not
   * read from before.
   */
  public void accepted(long connection, Channel channel) {
    Fault fault = match(Point.ACCEPT, connection);
    if (fault instanceof Fault.Wait wait) {
      channel.config().setAutoRead(false);
      waits.until(wait, () -> channel.config().setAutoRead(true));
    } else if (fault != null) {
      // once the channel is wholly registered, so that its handlers see its end
      channel.eventLoop().execute(() -> PacketFaults.of(fault).apply(channel, NOTHING));
    }
  }

  @Override
  public void answer(long connection, int step, Channel channel, byte[] answer) {
    Fault fault = match(Point.handshake(step), connection);
    if (fault == null) {
      OPEN.answer(connection, step, channel, answer);
    } else if (fault instanceof Fault.Wait wait) {
      waits.until(
          wait,
          () -> channel.eventLoop().execute(() -> OPEN.answer(connection, step, channel, answer)));
    } else {
      PacketFaults.of(fault).apply(channel, answer);
    }
  }

  private @Nullable Fault match(Point point, long connection) {
    if (!rules.watch(point)) {
      return null;
    }
    Rules.Matched matched = rules.match(point, target -> true, "", Instant.EPOCH);
    if (matched == null) {
      return null;
    }
    observer.observe(new Event.Faulted(connection, matched.toString()));
    return matched.fault();
  }
}
