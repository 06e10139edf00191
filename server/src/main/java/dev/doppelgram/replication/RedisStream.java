// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.replication;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Protocol.Command;

/** What is asked of Redis about a log, over one connection. */
final class RedisStream {
  /** How long a sign of life is good. */
  static final long LIFE_MILLIS = 10_000;

  private static final int KEYS = 4;

  private final LogAddress address;
  private final RedisConnection redis;

  RedisStream(LogAddress address, RedisConnection redis) {
    this.address = address;
    this.redis = redis;
  }

  /**
   * Where a log can be entered.
   *
   * @param opening what it begins with; null if that was trimmed
   * @param at the last entry that the snapshot covers; empty if there is none
   * @param floor older entries were trimmed; empty if none were
   * @param format of the snapshot
   */
  record Entrance(
      String epoch,
      byte @Nullable [] opening,
      String at,
      String floor,
      String format,
      byte[] snapshot) {}

  /**
   * What comes next in a log.
   *
   * @param floor that it had by then
   */
  record Batch(List<?> pieces, String floor) {}

  /** A snapshot that is there, and how many bytes it has. */
  record Covered(String at, long bytes) {}

  /** Begins a log where there is none, or where there is a lost one. */
  void claim(String lost, byte[] opening) {
    byte[] random = new byte[8];
    new SecureRandom().nextBytes(random);
    run(RedisScripts.CLAIM, 1, lost, HexFormat.of().formatHex(random), opening);
  }

  /**
   * Gives what a server begins with.
   *
   * @param node for which what comes behind that is kept; 0 for none
   * @param format of snapshots that it can go on from
   * @return null if there is no log, or not enough of it
   */
  @Nullable Entrance enter(long node, String format) {
    List<?> found =
        RedisConnection.list(
            run(RedisScripts.ENTER, node, node == 0 ? "" : name(node), LIFE_MILLIS, format));
    if (found.isEmpty()) {
      return null;
    }
    byte[] opening = RedisConnection.bytes(found.get(1));
    return new Entrance(
        RedisConnection.text(found.get(0)),
        opening.length == 0 ? null : opening,
        RedisConnection.text(found.get(2)),
        RedisConnection.text(found.get(3)),
        RedisConnection.text(found.get(4)),
        RedisConnection.bytes(found.get(5)));
  }

  /** The epoch of the log that is there; empty for none. */
  String epoch() {
    return RedisConnection.text(run(RedisScripts.ASK_EPOCH, 1));
  }

  String floor() {
    return RedisConnection.text(redis.ask(Command.HGET, snapshotKey(), "floor"));
  }

  boolean has(String position) {
    return !RedisConnection.list(redis.ask(Command.XRANGE, address.name(), position, position))
        .isEmpty();
  }

  /** Reads what comes behind a place, or waits for it. */
  Batch read(String last, int most, int blockMillis) {
    List<@Nullable Object> answers =
        redis.askBoth(
            Command.XREAD,
            List.of("COUNT", most, "BLOCK", blockMillis, "STREAMS", address.name(), last),
            Command.HGET,
            List.of(snapshotKey(), "floor"));
    List<?> streams = RedisConnection.list(answers.get(0));
    List<?> pieces =
        streams.isEmpty()
            ? streams
            : RedisConnection.list(RedisConnection.list(streams.get(0)).get(1));
    return new Batch(pieces, RedisConnection.text(answers.get(1)));
  }

  /** Makes a snapshot known, unless there is a newer one, or the log is another one. */
  boolean publish(String epoch, String at, String format, byte[] snapshot) {
    Object done = run(RedisScripts.PUBLISH, 1, epoch, at, format, snapshot.length, snapshot);
    return Long.valueOf(1).equals(done);
  }

  /** Whether this server alone writes a snapshot for so long. */
  boolean mayWrite(long node, long millis) {
    String key = snapshotKey() + ":by";
    return redis.ask(Command.SET, key, name(node), "NX", "PX", millis) != null;
  }

  /** Lets others write the next one; another may do so by now, if this server took its time. */
  void hasWritten(long node) {
    redis.ask(Command.EVAL, RedisScripts.HAS_WRITTEN, 1, snapshotKey() + ":by", name(node));
  }

  /**
   * Gives a sign of life, and has trimmed what nobody needs.
   *
   * @param last place that was read
   */
  @Nullable Covered beat(String epoch, long node, String last) {
    List<?> snapshot =
        RedisConnection.list(
            run(RedisScripts.BEAT, node, name(node), LIFE_MILLIS, epoch, last, lifeKey("")));
    return snapshot.size() < 2
        ? null
        : new Covered(
            RedisConnection.text(snapshot.get(0)),
            Long.parseLong(RedisConnection.text(snapshot.get(1))));
  }

  boolean lives(long node) {
    return Long.valueOf(1).equals(redis.ask(Command.EXISTS, lifeKey(name(node))));
  }

  void sayFarewell(long node) {
    redis.ask(Command.DEL, lifeKey(name(node)));
    redis.ask(Command.HDEL, address.name() + ":read", name(node));
  }

  private @Nullable Object run(String script, long node, Object... arguments) {
    Object[] all = new Object[2 + KEYS + arguments.length];
    all[0] = script;
    all[1] = KEYS;
    all[2] = address.name();
    all[3] = snapshotKey();
    all[4] = address.name() + ":read";
    all[5] = lifeKey(name(node));
    System.arraycopy(arguments, 0, all, 2 + KEYS, arguments.length);
    return redis.ask(Command.EVAL, all);
  }

  private String snapshotKey() {
    return address.name() + ":snapshot";
  }

  private String lifeKey(String name) {
    return address.name() + ":node:" + name;
  }

  private static String name(long node) {
    return Long.toHexString(node);
  }
}
