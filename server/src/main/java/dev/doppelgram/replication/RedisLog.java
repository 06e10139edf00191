// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.replication;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisException;

/**
 * A log in a stream of Redis or Valkey. Its first entry, 0-1, opens an epoch and has what the world
 * begins with; each later one has entries of one server. One thread appends, another reads. Older
 * entries are trimmed once a {@link Snapshot} covers them and all servers have read them.
 */
public final class RedisLog implements Log {
  private static final Logger log = LoggerFactory.getLogger(RedisLog.class);
  private static final int PIECES = 64;
  private static final int BLOCK_MILLIS = 1000;
  private static final long PAUSE_MILLIS = 50;

  private final LogAddress address;
  private final String format;
  private final RedisConnection redis;
  private final RedisStream stream;
  private final SnapshotWriter snapshots;
  private @Nullable LogReader reader;
  private @Nullable RedisAppender appender;
  private volatile String epoch = "";
  private volatile long currentAt = System.nanoTime();
  private volatile boolean closed;
  private volatile String last = "0-0";
  private boolean waits;

  private RedisLog(LogAddress address, String format) {
    this.address = address;
    this.format = format;
    redis = new RedisConnection(address);
    stream = new RedisStream(address, redis);
    snapshots = new SnapshotWriter(address, format, stream);
  }

  /**
   * Finds a log, or makes it.
   *
   * @param acceptVolatile whether it may be one that does not outlive Redis
   * @param opening what it begins with if there is none
   * @param format of the snapshots that this server writes, and can go on from
   * @throws UnusableLogException if it is out of reach, volatile, or one that this server cannot
   *     read from its beginning or from its snapshot on
   */
  public static RedisLog open(
      LogAddress address, boolean acceptVolatile, byte[] opening, String format)
      throws UnusableLogException {
    RedisLog opened = new RedisLog(address, format);
    try {
      opened.redis.connect();
      if (!acceptVolatile) {
        DurableRedis.require(opened.redis, address);
      }
      opened.stream.claim("", opening);
      RedisStream.Entrance entrance = opened.stream.enter(0, format);
      if (entrance == null) {
        throw new UnusableLogException(
            "--replicate: "
                + address
                + " has neither the beginning of the log nor its snapshot; take a new NAME, or"
                + " delete it while no server runs");
      }
      opened.snapshot(entrance);
    } catch (JedisException e) {
      throw new UnusableLogException(
          "--replicate: the log " + address + " cannot be used: " + e.getMessage(), e);
    }
    return opened;
  }

  /**
   * The snapshot that the log is taken up with; null if it is read from its beginning.
   *
   * @throws UnusableLogException if neither can be done
   */
  private byte @Nullable [] snapshot(RedisStream.Entrance entrance) throws UnusableLogException {
    if (entrance.at().isEmpty()) {
      return null;
    }
    String mistake;
    if (entrance.format().equals(format)) {
      try {
        return SnapshotWriter.unpacked(entrance.snapshot());
      } catch (IOException e) {
        mistake = "the snapshot of " + address + " is damaged (" + e.getMessage() + ")";
      }
    } else {
      mistake =
          "the snapshot of %s is of another version: «%s», and this one has «%s»"
              .formatted(address, entrance.format(), format);
    }
    if (entrance.opening() == null) {
      throw new UnusableLogException(
          "--replicate: "
              + mistake
              + ", and the entries before it have been trimmed; take a new NAME, or the version"
              + " that wrote it");
    }
    log.warn("{}; the log is read from its beginning", mistake);
    return null;
  }

  @Override
  public void read(LogReader someone) {
    reader = someone;
    appender = new RedisAppender(address, someone, () -> epoch, () -> last, snapshots);
    start(this::keepReading, "doppelgram-log-reader");
    start(appender, "doppelgram-log-appender");
  }

  private static void start(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void append(byte[] entry) {
    Objects.requireNonNull(appender).append(entry);
  }

  @Override
  public void dropWaiting() {
    Objects.requireNonNull(appender).dropWaiting();
  }

  @Override
  public long currentAt() {
    return currentAt;
  }

  private void keepReading() {
    boolean known = false;
    while (!closed) {
      try {
        if (redis.connect() || !known) {
          waits = false; // for what is not there: first all that is
          known = isWhatWasRead();
        }
        if (known) {
          known = readOn();
        } else {
          follow();
          known = true;
        }
      } catch (JedisException e) {
        known = false;
        redis.disconnect();
        log.debug("the log cannot be read: {}", e.toString());
        pause();
      } catch (UnusableLogException e) {
        takeNoPart(e);
      } catch (RuntimeException | Error bug) {
        known = false;
        if (!closed) {
          log.error("an entry of the log cannot be taken", bug);
        }
        pause();
      }
    }
    redis.close();
  }

  /** Leaves the log to the others, who would else keep all that this server has not read. */
  private void takeNoPart(UnusableLogException why) {
    log.error(
        "this server takes no part any more, and has to be started anew: {}", why.getMessage());
    Objects.requireNonNull(reader).outOfReach();
    closed = true;
    Objects.requireNonNull(appender).close();
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Whether the stream is of this epoch, and nothing that comes behind what was read last is gone.
   */
  private boolean isWhatWasRead() {
    return isOfThisEpoch(stream.epoch())
        && !StreamPosition.isBefore(last, stream.floor())
        && stream.has(last);
  }

  private boolean isOfThisEpoch(String another) {
    return !another.isEmpty() && another.equals(epoch);
  }

  /**
   * Turns to the epoch that the stream has, or to a new one if what was read is lost; goes on from
   * the snapshot where what comes next was trimmed.
   */
  private void follow() throws UnusableLogException {
    LogReader someone = Objects.requireNonNull(reader);
    RedisStream.Entrance entrance = stream.enter(someone.node(), format);
    boolean isLost =
        entrance == null
            || (isOfThisEpoch(entrance.epoch())
                && !StreamPosition.isBefore(last, entrance.floor()));
    if (isLost) {
      log.warn("the log {} has lost what it had: a new one begins", address);
      stream.claim(epoch, someone.opening());
      entrance = stream.enter(someone.node(), format);
    }
    enter(Objects.requireNonNull(entrance), someone);
  }

  private void enter(RedisStream.Entrance entrance, LogReader someone) throws UnusableLogException {
    byte[] snapshot = snapshot(entrance);
    snapshots.began();
    String read = StreamPosition.FIRST;
    if (snapshot == null) {
      someone.began(Objects.requireNonNull(entrance.opening()));
    } else {
      read = entrance.at();
      snapshots.covered(new RedisStream.Covered(read, entrance.snapshot().length));
      someone.goOnFrom(snapshot);
    }
    epoch = entrance.epoch(); // not before: nothing is read on where that has failed
    last = read;
  }

  /** Reads what comes next, or waits for it. Returns false if the stream has something else. */
  private boolean readOn() {
    long asked = System.nanoTime();
    RedisStream.Batch batch = stream.read(last, PIECES, waits ? BLOCK_MILLIS : 1);
    if (StreamPosition.isBefore(last, batch.floor())) {
      return false; // and what came is not what comes next
    }
    if (batch.pieces().isEmpty()) {
      if (!isWhatWasRead()) {
        return false;
      }
      caughtUp(asked);
      return true;
    }
    for (Object each : batch.pieces()) {
      StreamEntry piece = StreamEntry.of(each);
      if (piece == null || !(isOfThisEpoch(piece.epoch()) || isOfThisEpoch(stream.epoch()))) {
        return false;
      }
      last = piece.id();
      if (isOfThisEpoch(piece.epoch())) { // else a late one, of an epoch that is over
        Objects.requireNonNull(reader).take(piece.id(), piece.entries());
      }
      snapshots.grew(piece.content().length);
    }
    if (batch.pieces().size() < PIECES) {
      caughtUp(asked);
    }
    return true;
  }

  private void caughtUp(long asked) {
    currentAt = asked;
    waits = true;
    LogReader someone = Objects.requireNonNull(reader);
    someone.caughtUp();
    snapshots.writeIfDue(epoch, last, someone);
  }

  @Override
  public void close() {
    closed = true;
    if (appender != null) {
      appender.close();
    }
    redis.disconnect();
  }
}
