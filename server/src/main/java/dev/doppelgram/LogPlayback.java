// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.replication.Deed;
import dev.doppelgram.replication.LogEntry;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.turn.RecordedTurn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does on this server what the entries of the log say, those of this server and of others. */
final class LogPlayback {
  private static final Logger logger = LoggerFactory.getLogger(LogPlayback.class);

  /** After which the writer turns to what else there is. */
  private static final int TURNS_IN_A_ROW = 64;

  private final Replication replication;
  private final Schema schema;
  private final LogClock clock;
  private final LogNodes nodes;
  private final AwaitedDeeds awaited;

  LogPlayback(
      Replication replication,
      Schema schema,
      LogClock clock,
      LogNodes nodes,
      AwaitedDeeds awaited) {
    this.replication = replication;
    this.schema = schema;
    this.clock = clock;
    this.nodes = nodes;
    this.awaited = awaited;
  }

  /** Takes entries in their order; on the reading thread. */
  void take(List<byte[]> entries) {
    List<LogEntry> turns = new ArrayList<>();
    for (byte[] bytes : entries) {
      LogEntry entry = LogEntry.of(bytes, schema);
      if (!nodes.admits(entry)) {
        continue;
      }
      boolean ofTheWorld =
          entry.deed() instanceof Deed.Turn
              || entry.deed() instanceof Deed.ClockSet
              || entry.deed() instanceof Deed.KeyDestroyed;
      if (ofTheWorld) {
        turns.add(entry);
      }
      if (!ofTheWorld || turns.size() == TURNS_IN_A_ROW) {
        makeTurns(turns);
        turns.clear();
      }
      if (!ofTheWorld) {
        clock.at(entry.realTime(), () -> takeAside(entry));
      }
    }
    makeTurns(turns);
  }

  private void makeTurns(List<LogEntry> turns) {
    if (turns.isEmpty()) {
      return;
    }
    ReplicatedTurns world = replication.server().now().replicatedTurns();
    turns.forEach(entry -> world.prepare(entry.deed()));
    world.onWriter(
        () -> {
          for (LogEntry entry : turns) {
            try {
              world.take(entry.deed(), entry.realTime(), own(entry));
            } catch (RuntimeException | Error bug) {
              logger.error("a turn of the log has failed", bug);
            }
          }
          return turns;
        });
    turns.forEach(this::done);
  }

  private @Nullable Runnable own(LogEntry entry) {
    return entry.node() == nodes.self() ? awaited.task(entry.number()) : null;
  }

  private void done(LogEntry entry) {
    if (entry.node() == nodes.self()) {
      awaited.doneHere(entry.number(), nodes.others());
    } else if (!(entry.deed() instanceof Deed.Turn turn)
        || turn.turn() instanceof RecordedTurn.Changed
        || turn.turn() instanceof RecordedTurn.RulesChanged) {
      replication.append(new Deed.Done(entry.node(), entry.number()));
    }
  }

  /** What is no turn of one world. */
  private void takeAside(LogEntry entry) {
    RunningServer here = replication.server();
    Runnable own = own(entry);
    if (entry.deed() instanceof Deed.NodeDown down) {
      nodes.gone(down.node());
      awaited.gone(down.node());
      if (down.node() == nodes.self()) {
        replication.takenForGone();
      }
    } else if (entry.deed() instanceof Deed.Done theirs) {
      if (theirs.node() == nodes.self()) {
        awaited.done(theirs.number(), entry.node());
      }
    } else if (!(entry.deed() instanceof Deed.NodeUp)) {
      if (own != null) {
        own.run();
      } else if (entry.deed() instanceof Deed.Reset) {
        here.resetNow();
      } else if (entry.deed() instanceof Deed.Play play) {
        here.playNow(replication.scenario(play.yaml()));
      } else if (entry.deed() instanceof Deed.Restore restore) {
        here.restoreNow(replication.scenario(restore.yaml()));
      }
      replication.snapshots().done(entry.deed());
      done(entry);
    }
  }
}
