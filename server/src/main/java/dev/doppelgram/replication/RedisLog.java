// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.replication;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * A log in a stream of Redis or Valkey. Its first entry, 0-1, opens an epoch and has what the world
 * begins with; each later one has entries of one server. One thread appends, another reads.
 */
public final class RedisLog implements Log {
  private static final Logger log = LoggerFactory.getLogger(RedisLog.class);
  private static final int PIECES = 64;
  private static final int BLOCK_MILLIS = 1000;
  private static final long PAUSE_MILLIS = 50;

  /** Puts a new stream in the place of one whose epoch is known, or of none. */
  private static final String CLAIM =
      """
      local first = redis.call('XRANGE', KEYS[1], '-', '+', 'COUNT', 1)
      if #first > 0 and (ARGV[1] == '' or first[1][2][2] ~= ARGV[1]) then return 0 end
      redis.call('DEL', KEYS[1])
      redis.call('XADD', KEYS[1], '0-1', 'e', ARGV[2], 'c', ARGV[3])
      return 1
      """;

  private final LogAddress address;
  private final RedisConnection redis;
  private @Nullable LogReader reader;
  private @Nullable RedisAppender appender;
  private volatile String epoch = "";
  private volatile long currentAt = System.nanoTime();
  private volatile boolean closed;
  private String last = "0-0";
  private boolean waits;

  private RedisLog(LogAddress address) {
    this.address = address;
    redis = new RedisConnection(address);
  }

  /**
   * Finds a log, or makes it.
   *
   * @param acceptVolatile whether it may be one that does not outlive Redis
   * @param opening what it begins with if there is none
   * @throws UnusableLogException if it is out of reach, or volatile
   */
  public static RedisLog open(LogAddress address, boolean acceptVolatile, byte[] opening)
      throws UnusableLogException {
    RedisLog opened = new RedisLog(address);
    try {
      opened.redis.connect();
      if (!acceptVolatile) {
        opened.requireDurable();
      }
      opened.claim("", opening);
    } catch (JedisException e) {
      throw new UnusableLogException(
          "--replicate: the log " + address + " cannot be used: " + e.getMessage(), e);
    }
    return opened;
  }

  private void requireDurable() throws UnusableLogException {
    List<?> setting;
    try {
      setting = RedisConnection.list(redis.ask(Command.CONFIG, "GET", "appendonly"));
    } catch (JedisDataException e) {
      throw new UnusableLogException(
          "--replicate: "
              + address
              + " does not say whether it has appendonly yes ("
              + e.getMessage()
              + "); --replicate-volatile takes it as it is",
          e);
    }
    if (setting.size() < 2 || !RedisConnection.text(setting.get(1)).equals("yes")) {
      throw new UnusableLogException(
          "--replicate: "
              + address
              + " has appendonly no, so that what was answered would be lost with it; start Redis"
              + " with --appendonly yes, or take --replicate-volatile");
    }
  }

  private void claim(String lost, byte[] opening) {
    byte[] random = new byte[8];
    new SecureRandom().nextBytes(random);
    redis.ask(
        Command.EVAL, CLAIM, 1, address.name(), lost, HexFormat.of().formatHex(random), opening);
  }

  @Override
  public void read(LogReader someone) {
    reader = someone;
    appender = new RedisAppender(address, someone, () -> epoch);
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
      } catch (RuntimeException | Error bug) {
        known = false;
        log.error("an entry of the log cannot be taken", bug);
        pause();
      }
    }
    redis.close();
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the stream is of this epoch, and what was read last is still there. */
  private boolean isWhatWasRead() {
    StreamEntry first = first();
    return first != null
        && isOfThisEpoch(first)
        && (last.equals(first.id())
            || !RedisConnection.list(redis.ask(Command.XRANGE, address.name(), last, last))
                .isEmpty());
  }

  private boolean isOfThisEpoch(@Nullable StreamEntry entry) {
    return entry != null && entry.epoch().equals(epoch);
  }

  private @Nullable StreamEntry first() {
    List<?> first =
        RedisConnection.list(redis.ask(Command.XRANGE, address.name(), "-", "+", "COUNT", 1));
    return first.isEmpty() ? null : StreamEntry.of(first.get(0));
  }

  /** Turns to the epoch that the stream has, or to a new one if what was read is lost. */
  private void follow() {
    StreamEntry first = first();
    if (first == null || first.epoch().equals(epoch)) {
      log.warn("the log {} has lost what it had: a new one begins", address);
      claim(epoch, Objects.requireNonNull(reader).opening());
      first = Objects.requireNonNull(first());
    }
    epoch = first.epoch();
    last = first.id();
    Objects.requireNonNull(reader).began(first.content());
  }

  /** Reads what comes next, or waits for it. Returns false if the stream is another one. */
  private boolean readOn() {
    long asked = System.nanoTime();
    List<?> streams =
        RedisConnection.list(
            redis.ask(
                Command.XREAD,
                "COUNT",
                PIECES,
                "BLOCK",
                waits ? BLOCK_MILLIS : 1,
                "STREAMS",
                address.name(),
                last));
    if (streams.isEmpty()) {
      if (!isWhatWasRead()) {
        return false;
      }
      caughtUp(asked);
      return true;
    }
    List<?> pieces = RedisConnection.list(RedisConnection.list(streams.get(0)).get(1));
    for (Object each : pieces) {
      StreamEntry piece = StreamEntry.of(each);
      if (piece == null || !(isOfThisEpoch(piece) || isOfThisEpoch(first()))) {
        return false;
      }
      last = piece.id();
      if (isOfThisEpoch(piece)) { // else a late one, of an epoch that is over
        Objects.requireNonNull(reader).take(piece.id(), piece.entries());
      }
    }
    if (pieces.size() < PIECES) {
      caughtUp(asked);
    }
    return true;
  }

  private void caughtUp(long asked) {
    currentAt = asked;
    waits = true;
    Objects.requireNonNull(reader).caughtUp();
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
