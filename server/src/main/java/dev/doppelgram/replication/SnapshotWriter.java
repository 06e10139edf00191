// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.replication;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Has one server after the other write a snapshot of the world: whenever the log has grown by as
 * much as the last one has bytes, and by 4 MiB at the least.
 */
final class SnapshotWriter {
  private static final Logger log = LoggerFactory.getLogger(SnapshotWriter.class);
  private static final long LEAST = 4 << 20;
  private static final long MILLIS = 20_000;
  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final LogAddress address;
  private final String format;
  private final RedisStream stream;
  private final AtomicLong grown = new AtomicLong();
  private volatile long due = LEAST;
  private volatile String known = "";
  private volatile boolean busy;
  private long notBefore = System.nanoTime();

  /**
   * @param format of what this server writes
   * @param stream asked by the reading thread
   */
  SnapshotWriter(LogAddress address, String format, RedisStream stream) {
    this.address = address;
    this.format = format;
    this.stream = stream;
  }

  /** So much has come in the log; on the reading thread. */
  void grew(long bytes) {
    grown.addAndGet(bytes);
  }

  /** There is a snapshot. */
  void covered(RedisStream.Covered snapshot) {
    if (!snapshot.at().equals(known)) {
      known = snapshot.at();
      due = Math.max(LEAST, snapshot.bytes());
      grown.set(0);
    }
  }

  /** There is another log. */
  void began() {
    known = "";
    due = LEAST;
    grown.set(0);
  }

  /**
   * Writes a snapshot if one is due and no other server does; on the reading thread.
   *
   * @param at the last entry that was taken
   */
  void writeIfDue(String epoch, String at, LogReader reader) {
    if (busy || grown.get() < due || System.nanoTime() - notBefore < 0) {
      return;
    }
    notBefore = System.nanoTime() + PAUSE_NANOS;
    long node = reader.node();
    if (!stream.mayWrite(node, MILLIS)) {
      return;
    }
    Supplier<byte[]> snapshot;
    try {
      snapshot = reader.snapshot();
    } catch (RuntimeException bug) {
      log.error("no snapshot can be taken, so that the log {} keeps growing", address, bug);
      grown.set(0);
      return;
    }
    busy = true;
    Thread thread = new Thread(() -> write(epoch, at, node, snapshot), "doppelgram-snapshot");
    thread.setDaemon(true);
    thread.start();
  }

  private void write(String epoch, String at, long node, Supplier<byte[]> snapshot) {
    try (RedisConnection redis = new RedisConnection(address)) {
      RedisStream own = new RedisStream(address, redis);
      byte[] bytes = packed(snapshot.get());
      if (own.publish(epoch, at, format, bytes)) {
        covered(new RedisStream.Covered(at, bytes.length));
        log.debug("a snapshot of {} bytes covers {} up to {}", bytes.length, address, at);
      }
      own.hasWritten(node);
    } catch (JedisException e) {
      log.warn("a snapshot could not be written to {}: {}", address, e.getMessage());
    } catch (RuntimeException | Error bug) {
      log.error("no snapshot can be taken, so that the log {} keeps growing", address, bug);
      grown.set(0);
    } finally {
      busy = false;
    }
  }

  private static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4 + 64);
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /**
   * What was written.
   *
   * @throws IOException if it is damaged
   */
  static byte[] unpacked(byte[] snapshot) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(snapshot))) {
      return in.readAllBytes();
    }
  }
}
