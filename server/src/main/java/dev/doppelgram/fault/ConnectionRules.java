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
  private final Rules rules;
  private final ScheduledExecutorService timer;
  private final Observer observer;

  public ConnectionRules(Rules rules, ScheduledExecutorService timer, Observer observer) {
    this.rules = rules;
    this.timer = timer;
    this.observer = observer;
  }

  /** Greets a connection that has just been opened, on its loop. */
  public void accepted(long connection, Channel channel) {
    Fault fault = match(Point.ACCEPT, connection);
    if (fault != null) {
      fault.applyTo(new AcceptedConnection(channel, timer));
    }
  }

  @Override
  public void answer(long connection, int step, Channel channel, byte[] answer) {
    Point point = Point.handshake(step);
    Fault fault = match(point, connection);
    if (fault == null) {
      OPEN.answer(connection, step, channel, answer);
    } else {
      fault.applyTo(new HandshakeAnswer(point, channel, answer, timer));
    }
  }

  private @Nullable Fault match(Point point, long connection) {
    Rules.Matched matched = rules.match(point, rule -> true, "", Instant.EPOCH);
    if (matched == null) {
      return null;
    }
    observer.observe(new Event.Faulted(connection, matched.toString()));
    return matched.fault();
  }
}
