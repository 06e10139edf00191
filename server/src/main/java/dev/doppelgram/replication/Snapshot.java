// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.replication;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.doppelgram.tl.TlException;
import dev.doppelgram.turn.RecordReader;
import dev.doppelgram.turn.RecordWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a world stands behind an entry of a log: from there on it goes as if all before had been
 * played.
 *
 * @param realTime of the last entry
 * @param latest the world's time of the latest turn
 * @param home the scenario that a reset goes back to
 * @param homeStart when that one began, first of all
 * @param now the scenario that is played
 * @param start what the world's clock counts from
 * @param began when the world was made, which differs after a reset
 * @param nodes the servers that are up, each with the number of its last entry
 * @param image all that the world, its rules, keys and calls have become since then
 */
public record Snapshot(
    Instant realTime,
    Instant latest,
    Played home,
    Instant homeStart,
    Played now,
    Instant start,
    Instant began,
    Map<Long, Long> nodes,
    byte[] image)
    implements Beginning {

  /** The same with another image. */
  public Snapshot with(byte[] other) {
    return new Snapshot(realTime, latest, home, homeStart, now, start, began, nodes, other);
  }

  public byte[] toBytes() {
    RecordWriter out = new RecordWriter().instant(realTime).instant(latest);
    write(home, out).instant(homeStart);
    write(now, out).instant(start).instant(began).int64(nodes.size());
    nodes.forEach((node, number) -> out.int64(node).int64(number));
    return out.raw(image).toByteArray();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws TlException if it is anything else
   */
  public static Snapshot of(byte[] bytes) {
    RecordReader in = new RecordReader(bytes);
    Snapshot snapshot =
        new Snapshot(
            in.instant(),
            in.instant(),
            played(in),
            in.instant(),
            played(in),
            in.instant(),
            in.instant(),
            nodes(in),
            in.raw());
    in.end();
    return snapshot;
  }

  private static Map<Long, Long> nodes(RecordReader in) {
    Map<Long, Long> nodes = new LinkedHashMap<>();
    for (long left = in.int64(); left > 0; left--) {
      nodes.put(in.int64(), in.int64());
    }
    return nodes;
  }

  private static RecordWriter write(Played played, RecordWriter out) {
    return out.raw(played.text().getBytes(UTF_8)).instant(played.readAt());
  }

  private static Played played(RecordReader in) {
    return new Played(new String(in.raw(), UTF_8), in.instant());
  }
}
