// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import java.net.InetAddress;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the connections of one auth key have of a server together, so that many of them have no more
 * than a few: a turn at a time on the writer of a world, answers that are not yet encoded, bytes
 * that came, and after much work a rest. For several threads at once.
 */
final class KeyShare {
  /**
   * Calls that may have run while their answers are not yet encoded: fewer where that takes long,
   * for the loop is that of others too.
   */
  private static final int MOST_AHEAD = 32;

  private static final long AHEAD_NANOS = 2_000_000;
  private static final long MOST_REST_NANOS = 20_000_000;
  private static final long LONGEST_REST_NANOS = 1_000_000_000;
  private static final int UNDER_WAY = 4;
  private static final int UNREAD = 8;
  private static final int LESS = 16;
  private static final long LONG_ANSWER = 3 << 20;

  private final KeyShares all;
  private final long mostUnderWay;
  private final long mostUnread;
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet(2);
  private final Map<Connection, InetAddress> hosts = new ConcurrentHashMap<>(2);
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong unread = new AtomicLong();
  private final AtomicLong unwritten = new AtomicLong();
  private final Queue<CallQueue> due = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean inTurn = new AtomicBoolean();
  private final AtomicInteger ahead = new AtomicInteger();
  private volatile long encoding = 1; // how long it took last, in nanoseconds
  private final AtomicLong encoded = new AtomicLong(); // and all since it yielded to others
  private final AtomicBoolean yielding = new AtomicBoolean();
  private final Queue<Connection> held = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean resting = new AtomicBoolean();

  /**
   * @param all what the keys of a server have together
   * @param ofOne how many bytes of packets and calls may be under way on one connection; four times
   *     as many may be on all, and eight times as many may have come behind those, and as many be
   *     left unread by its clients: a sixteenth of each while it is too much in all
   */
  KeyShare(KeyShares all, int ofOne) {
    this.all = all;
    mostUnderWay = (long) UNDER_WAY * ofOne;
    mostUnread = (long) UNREAD * ofOne;
  }

  /** Notes that a client says that it has the key. */
  void joined(Connection connection) {
    connections.add(connection);
  }

  /** Notes that a client has proved to have the key. */
  void proved(Connection connection) {
    InetAddress host = connection.remoteHost();
    if (host != null) {
      hosts.put(connection, host);
    }
  }

  /**
   * Notes that a connection is gone.
   *
   * @return whether it was the last one
   */
  boolean left(Connection connection) {
    hosts.remove(connection);
    connections.remove(connection);
    return connections.isEmpty();
  }

  /** Whether the key is in use from more than one host. */
  boolean isUsedFromSeveralHosts() {
    return hosts.size() > 1 && new HashSet<>(hosts.values()).size() > 1;
  }

  /** Gives a connection its turn, behind those that wait for theirs. */
  void add(CallQueue calls) {
    due.add(calls);
    turn();
  }

  private void turn() {
    while (!yielding.get()
        && mayRunAhead()
        && !due.isEmpty()
        && inTurn.compareAndSet(false, true)) {
      CallQueue first = due.poll();
      if (first != null) {
        first.begin();
        return;
      }
      inTurn.set(false);
    }
  }

  /** Ends a turn. */
  void ended() {
    inTurn.set(false);
    turn();
  }

  private boolean mayRunAhead() {
    return ahead.get() < Math.min(MOST_AHEAD, 1 + AHEAD_NANOS / encoding);
  }

  /**
   * What answers a call that has run: until it has, it counts among those. When answers have taken
   * 2 ms together, the next turn is behind what came for others meanwhile: each turn brings an
   * answer, and the loop would go on with those.
   *
   * @param afterOthers runs something on the loop of the answer, when that has read what came
   */
  Runnable answering(Runnable answer, Executor afterOthers) {
    ahead.incrementAndGet();
    return () -> {
      long began = System.nanoTime();
      try {
        answer.run();
      } finally {
        long took = Math.max(1, System.nanoTime() - began);
        encoding = took;
        ahead.decrementAndGet();
        if (encoded.addAndGet(took) > AHEAD_NANOS && yielding.compareAndSet(false, true)) {
          afterOthers.execute(this::yielded);
        }
        turn();
      }
    };
  }

  private void yielded() {
    encoded.set(0);
    yielding.set(false);
    turn();
  }

  /** Notes bytes that came and are not done with. */
  void begin(int count) {
    bytes.addAndGet(count);
    all.pending().add(count);
  }

  /** Notes the end of what {@link #begin} noted. */
  void end(int count) {
    bytes.addAndGet(-count);
    all.pending().add(-count);
    if (!held.isEmpty() && !isHeldUp()) {
      goOn();
    }
  }

  /**
   * Notes packets that came while the connection was held up.
   *
   * @param count in bytes; less than 0 when they are taken
   * @return whether there is room for them
   */
  boolean leaveUnread(int count) {
    return leave(unread, count) <= ofAll(mostUnread);
  }

  /**
   * Notes what its clients have not taken: one long answer has room at any time, for a client that
   * reads it does so later.
   *
   * @param count in bytes; less than 0 when they have
   * @return whether there is room for them
   */
  boolean leaveUnwritten(long count) {
    return leave(unwritten, count) <= Math.max(ofAll(mostUnread), LONG_ANSWER);
  }

  private long leave(AtomicLong sum, long count) {
    all.pending().add(count);
    return sum.addAndGet(count);
  }

  /** What is left of a limit at present. */
  private long ofAll(long limit) {
    return all.pending().isTooMuch() ? limit / LESS : limit;
  }

  /** Whether none of the connections is to be read from. */
  boolean isHeldUp() {
    return resting.get() || bytes.get() > ofAll(mostUnderWay);
  }

  /**
   * Lets all connections rest, at most 20 ms; so many times longer as keys rest, a second at most,
   * so that all those together leave others their time.
   */
  void rest(Connection after, long nanos) {
    if (resting.compareAndSet(false, true)) {
      long each = Math.min(nanos, MOST_REST_NANOS);
      long together = Math.min(each * all.beginRest(), LONGEST_REST_NANOS);
      after.loop().schedule(this::rested, together, TimeUnit.NANOSECONDS);
    }
  }

  private void rested() {
    all.endRest();
    resting.set(false);
    goOn();
  }

  /** Has a connection go on when the key is no longer held up. */
  void await(Connection waits) {
    held.add(waits);
    if (!isHeldUp()) {
      goOn();
    }
  }

  private void goOn() {
    Connection first = held.poll();
    if (first != null) {
      first.loop().execute(() -> goOn(first));
    }
  }

  /** One connection at a time: it may be what holds up the others. */
  private void goOn(Connection first) {
    first.goOnWithKey();
    if (!isHeldUp()) {
      goOn();
    }
  }
}
