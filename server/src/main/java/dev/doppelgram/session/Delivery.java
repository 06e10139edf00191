// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import io.netty.channel.EventLoop;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is in the outbox of a session to the connection that the client used last. What is
 * added in one turn of the event loop goes out in one packet.
 */
final class Delivery {
  private final Outbox outbox;
  private final EventLoop loop;
  private final PacketSealer sealer;
  private final Deque<Connection> connections = new ArrayDeque<>(2);
  private Connection latest;
  private final UnwrittenBytes unwritten;
  private boolean scheduled;
  private @Nullable PacketFault due; // when there is a request to answer
  private @Nullable PacketFault met; // by what waits to be written

  /** The first connection is yet to be {@link #attach attached}. */
  Delivery(Outbox outbox, EventLoop loop, Connection first, PacketSealer sealer) {
    this.outbox = outbox;
    this.loop = loop;
    this.latest = first;
    unwritten = new UnwrittenBytes(first.share());
    this.sealer = sealer;
  }

  /** The connection that the client used last; maybe it is gone. */
  Connection latest() {
    return latest;
  }

  boolean isConnected() {
    return !connections.isEmpty();
  }

  /**
   * Notes the use of a connection; one that is new gets all that is unacknowledged. What waits goes
   * out before, where it was asked for: this connection may be gone by now, and {@code
   * bad_server_salt} is not sent again.
   */
  void attach(Connection connection, long now) {
    if (connection == latest && !connections.isEmpty()) {
      return;
    }
    if (!outbox.isEmpty() && !connections.isEmpty()) {
      write();
    }
    boolean known = connections.remove(connection);
    connections.addLast(connection);
    latest = connection;
    if (!known) {
      outbox.resend(now);
      schedule();
    }
  }

  /**
   * Notes the end of a connection. A packet that was read late may have made it the latest one for
   * a while: what was written to it then is lost, and goes out on one that is left.
   */
  void detach(Connection connection) {
    connections.remove(connection);
    met = null;
    Connection next = connections.peekLast();
    if (next == null) {
      outbox.disconnected();
      tellWaiting();
      return;
    }
    if (connection == latest) {
      latest = next;
    }
    outbox.lost(connection.number());
    schedule();
  }

  /** Makes the outbox be written when the turn of the event loop ends. */
  void schedule() {
    if (!scheduled) {
      scheduled = true;
      loop.execute(this::write);
    }
  }

  /** Holds an HTTP request until there is an answer, or nothing came for so long. */
  void hold(Connection connection, long request, long millis) {
    if (connection.isAnswersOnly()) {
      if (due != null && connection.claim()) {
        connection.execute(due);
        due = null;
      }
      schedule();
      loop.schedule(() -> answerNothing(connection, request), millis, TimeUnit.MILLISECONDS);
    }
  }

  private void answerNothing(Connection connection, long request) {
    if (connection.owes(request) && connection.claim()) {
      connection.write(sealer.seal(outbox.nothing()));
      connection.flush();
    }
  }

  /** Says something in packets of its own, which meet a fault in place of being written. */
  void under(PacketFault packetFault, Runnable saying) {
    if (!latest.isAnswersOnly()) {
      write(); // over HTTP it would take the only request that can be answered
    }
    saying.run();
    met = packetFault;
    write();
  }

  /** Has a fault happen to the latest connection; over HTTP, in answer to the next request. */
  void apply(PacketFault packetFault) {
    if (latest.claim()) {
      latest.execute(packetFault);
    } else {
      due = packetFault;
    }
  }

  /** Writes what waits, as far as the connections take it. */
  void write() {
    scheduled = false;
    if (connections.isEmpty()) {
      outbox.disconnected();
      tellWaiting();
      return;
    }
    Connection used = latest;
    long began = System.nanoTime();
    while (!outbox.isEmpty()) {
      Connection next = claimed();
      if (next == null) {
        break; // until the next HTTP request comes, or the client has read more
      }
      if (next != used) {
        used.flush();
        used = next;
      }
      byte[] packet = sealer.seal(outbox.next(used.number()));
      used.spend(packet.length);
      if (met == null) {
        used.write(packet);
      } else {
        used.execute(met, packet);
      }
    }
    used.flush();
    tellWaiting();
    used.restAfter(System.nanoTime() - began);
    if (outbox.isEmpty()) {
      met = null;
    }
    connections.forEach(connection -> connection.calls().resume());
  }

  private void tellWaiting() {
    if (!unwritten.are(outbox.waitingBytes(), latest.share())) {
      latest.rejectUnread();
    }
  }

  /** Whether bytes go out there now; a fault waits for nothing. */
  private boolean takes(Connection connection) {
    return met != null || connection.isWritable();
  }

  /** The connection that was used last, or another that may be written to. */
  private @Nullable Connection claimed() {
    if (takes(latest) && latest.claim()) {
      return latest;
    }
    for (Connection other : connections) {
      if (other != latest && takes(other) && other.claim()) {
        return other;
      }
    }
    return null;
  }
}
