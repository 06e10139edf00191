// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.replication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Appends what has gathered, in one piece each time, and gives signs of life: a key of each node
 * that expires. A piece whose fate is not known is appended again; whoever reads it twice sees it.
 */
final class RedisAppender implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(RedisAppender.class);
  private static final int MOST_ENTRIES = 512;
  private static final int MOST_BYTES = 1 << 20;
  private static final long BEAT_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final long PAUSE_MILLIS = 50;
  private static final long LEAVE_MILLIS = 2000;

  private final LogAddress address;
  private final RedisConnection redis;
  private final LogReader reader;
  private final RedisStream stream;
  private final Supplier<String> epoch;
  private final Supplier<String> last;
  private final SnapshotWriter snapshots;
  private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
  private final List<Long> missing = new ArrayList<>();
  private volatile int generation;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean closed;
  private long lastBeat;
  private long inReach = System.nanoTime();

  /**
   * An entry that waits.
   *
   * @param generation of entries, which are dropped together
   */
  private record Waiting(byte[] entry, int generation) {}

  /**
   * @param epoch of the log, as it is read now
   * @param last place that was read
   * @param snapshots are told which one there is
   */
  RedisAppender(
      LogAddress address,
      LogReader reader,
      Supplier<String> epoch,
      Supplier<String> last,
      SnapshotWriter snapshots) {
    this.address = address;
    this.reader = reader;
    this.epoch = epoch;
    this.last = last;
    this.snapshots = snapshots;
    redis = new RedisConnection(address);
    stream = new RedisStream(address, redis);
  }

  synchronized void append(byte[] entry) {
    waiting.add(new Waiting(entry, generation));
  }

  /** Forgets those that came before this, also those that may have been appended in vain. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // nobody else changes it
  synchronized void dropWaiting() {
    generation++;
  }

  /** Appends what waits, if that can be done at once, and returns when it is. */
  void close() {
    closed = true;
    try {
      ended.await(LEAVE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void run() {
    List<Waiting> piece = new ArrayList<>();
    Waiting next = null;
    while (!closed || !waiting.isEmpty()) {
      try {
        if (piece.isEmpty()) {
          next = gather(piece, next);
        }
        beat();
        piece.removeIf(each -> each.generation() != generation);
        if (!piece.isEmpty()) {
          append(piece.stream().map(Waiting::entry).toList());
        }
        piece.clear();
        inReach = System.nanoTime();
      } catch (JedisException e) {
        failed(e);
        if (closed) {
          break;
        }
      } catch (InterruptedException e) {
        break;
      }
    }
    sayFarewell();
    ended.countDown();
  }

  /**
   * Takes what waits, or waits for it until the next sign of life is due.
   *
   * @param first taken before all others; null for none
   * @return what was taken and is too much
   */
  private @Nullable Waiting gather(List<Waiting> piece, @Nullable Waiting first)
      throws InterruptedException {
    int size = 0;
    Waiting next = first != null ? first : waiting.poll(BEAT_NANOS / 2, TimeUnit.NANOSECONDS);
    while (next != null) {
      if (!piece.isEmpty() && size + next.entry().length > MOST_BYTES) {
        return next;
      }
      piece.add(next);
      size += next.entry().length;
      next = piece.size() < MOST_ENTRIES ? waiting.poll() : null;
    }
    return null;
  }

  private void append(List<byte[]> piece) {
    Object id =
        redis.ask(
            Command.XADD,
            address.name(),
            "NOMKSTREAM",
            "*",
            StreamEntry.EPOCH,
            epoch.get(),
            StreamEntry.CONTENT,
            StreamEntry.joined(piece));
    if (id == null) {
      log.debug("the stream {} is gone", address.name()); // whose reader finds it out
    }
  }

  private void beat() {
    long now = System.nanoTime();
    redis.connect();
    if (now - lastBeat < BEAT_NANOS) {
      return;
    }
    lastBeat = now;
    String read = last.get(); // before the epoch, whose places are no other's
    RedisStream.Covered snapshot = stream.beat(epoch.get(), reader.node(), read);
    if (snapshot != null) {
      snapshots.covered(snapshot);
    }
    // those whose keys expired while nobody could renew them have time to
    boolean fair = now - redis.since() > TimeUnit.MILLISECONDS.toNanos(RedisStream.LIFE_MILLIS);
    Collection<Long> others = fair ? reader.otherNodes() : List.of();
    missing.retainAll(others);
    for (long other : others) {
      if (stream.lives(other)) {
        missing.remove(other);
      } else if (missing.remove(other)) {
        reader.silent(other);
      } else {
        missing.add(other);
      }
    }
  }

  private void failed(JedisException e) {
    log.debug("nothing can be appended: {}", e.toString());
    redis.disconnect();
    if (System.nanoTime() - inReach > PATIENCE_NANOS) {
      inReach = System.nanoTime();
      log.warn("the log {} has been out of reach for 10 s: {}", address, e.getMessage());
      reader.outOfReach();
    }
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException interrupted) {
      closed = true;
    }
  }

  private void sayFarewell() {
    try {
      stream.sayFarewell(reader.node());
    } catch (JedisException e) {
      // it expires
    }
    redis.close();
  }
}
