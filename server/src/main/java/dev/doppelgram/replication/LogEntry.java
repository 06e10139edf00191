// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.replication;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlException;
import dev.doppelgram.turn.RecordReader;
import dev.doppelgram.turn.RecordWriter;
import dev.doppelgram.turn.TurnCodec;
import dev.doppelgram.world.WorldClock;
import java.time.Instant;

/**
 * An entry of the log.
 *
 * @param node that appended it
 * @param number larger than that of any entry that this node appended before
 * @param realTime when it was appended, by the clock of that node
 */
public record LogEntry(long node, long number, Instant realTime, Deed deed) {

  /** Which deed it is. */
  private enum Kind {
    TURN,
    CLOCK,
    KEY_DESTROYED,
    RESET,
    PLAY,
    RESTORE,
    UP,
    DOWN,
    DONE
  }

  public byte[] toBytes() {
    RecordWriter out = new RecordWriter().int64(node).int64(number).instant(realTime);
    if (deed instanceof Deed.Turn turn) {
      out.constant(Kind.TURN).raw(TurnCodec.encode(turn.turn()));
    } else if (deed instanceof Deed.ClockSet clock) {
      write(clock.after(), write(clock.before(), out.constant(Kind.CLOCK)));
    } else if (deed instanceof Deed.KeyDestroyed destroyed) {
      out.constant(Kind.KEY_DESTROYED).int64(destroyed.authKeyId());
    } else if (deed instanceof Deed.Reset) {
      out.constant(Kind.RESET);
    } else if (deed instanceof Deed.Play play) {
      out.constant(Kind.PLAY).raw(play.yaml().getBytes(UTF_8));
    } else if (deed instanceof Deed.Restore restore) {
      out.constant(Kind.RESTORE).raw(restore.yaml().getBytes(UTF_8));
    } else if (deed instanceof Deed.NodeUp) {
      out.constant(Kind.UP);
    } else if (deed instanceof Deed.NodeDown down) {
      out.constant(Kind.DOWN).int64(down.node());
    } else if (deed instanceof Deed.Done done) {
      out.constant(Kind.DONE).int64(done.node()).int64(done.number());
    }
    return out.toByteArray();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws TlException if it is anything else
   */
  public static LogEntry of(byte[] bytes, Schema schema) {
    RecordReader in = new RecordReader(bytes);
    LogEntry entry = new LogEntry(in.int64(), in.int64(), in.instant(), deed(in, schema));
    in.end();
    return entry;
  }

  private static Deed deed(RecordReader in, Schema schema) {
    return switch (in.constant(Kind.class)) {
      case TURN -> new Deed.Turn(TurnCodec.decode(in.raw(), schema));
      case CLOCK -> new Deed.ClockSet(setting(in), setting(in));
      case KEY_DESTROYED -> new Deed.KeyDestroyed(in.int64());
      case RESET -> new Deed.Reset();
      case PLAY -> new Deed.Play(new String(in.raw(), UTF_8));
      case RESTORE -> new Deed.Restore(new String(in.raw(), UTF_8));
      case UP -> new Deed.NodeUp();
      case DOWN -> new Deed.NodeDown(in.int64());
      case DONE -> new Deed.Done(in.int64(), in.int64());
    };
  }

  private static RecordWriter write(WorldClock.Setting setting, RecordWriter out) {
    Instant frozenAt = setting.frozenAt();
    out.flag(frozenAt != null);
    if (frozenAt != null) {
      out.instant(frozenAt);
    }
    return out.duration(setting.ahead());
  }

  private static WorldClock.Setting setting(RecordReader in) {
    Instant frozenAt = in.flag() ? in.instant() : null;
    return new WorldClock.Setting(frozenAt, in.duration());
  }
}
