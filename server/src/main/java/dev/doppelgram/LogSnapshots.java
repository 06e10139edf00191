// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.control.ServerInfo;
import dev.doppelgram.image.Parts;
import dev.doppelgram.image.PartsImage;
import dev.doppelgram.image.UnreadableImageException;
import dev.doppelgram.replication.Beginning;
import dev.doppelgram.replication.Deed;
import dev.doppelgram.replication.Opening;
import dev.doppelgram.replication.Snapshot;
import dev.doppelgram.replication.UnusableLogException;
import dev.doppelgram.scenario.Scenario;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes down where a server stands in its log, and has another one go on from there. Belongs to the
 * reading thread, and before there is one to the thread that starts the server.
 */
final class LogSnapshots {
  private final ScenarioTexts texts;
  private final LogClock clock;
  private final LogNodes nodes;
  private Beginning.Played home;
  private Instant homeStart;
  private Beginning.Played now;

  /** When the world that is played now was made. */
  private Instant began;

  /**
   * @param home what a new log would begin with
   */
  LogSnapshots(ScenarioTexts texts, LogClock clock, LogNodes nodes, String home) {
    this.texts = texts;
    this.clock = clock;
    this.nodes = nodes;
    began = clock.instant();
    homeStart = began;
    this.home = new Beginning.Played(home, began);
    now = this.home;
  }

  /** What snapshots of this version are. */
  static String format() {
    return "1, doppelgram " + ServerInfo.version();
  }

  /**
   * What a new log begins with.
   *
   * @param state where the world stood when an earlier one was lost; null for its beginning
   */
  byte[] opening(@Nullable String state) {
    return new Opening(clock.instant(), home.text(), state).toBytes();
  }

  /** A log begins. */
  void began(Opening opening) {
    began = opening.realTime();
    home = opening.home();
    homeStart = began;
    String state = opening.state();
    now = state == null ? home : new Beginning.Played(state, began);
  }

  /** An entry of the log has been done, in its turn. */
  void done(Deed deed) {
    Instant time = clock.instant();
    if (deed instanceof Deed.Reset) {
      now = home;
      began = time;
    } else if (deed instanceof Deed.Play play) {
      home = new Beginning.Played(play.yaml(), time);
      homeStart = time;
      now = home;
      began = time;
    } else if (deed instanceof Deed.Restore restore) {
      now = new Beginning.Played(restore.yaml(), time);
      began = time;
    }
  }

  /** Where a server stands; gives the bytes on another thread, and later. */
  Supplier<byte[]> take(RunningServer server) {
    Pipeline pipeline = server.now();
    Map<Long, Long> up = nodes.up();
    return pipeline
        .replicatedTurns()
        .onWriter(
            () -> {
              Snapshot plain =
                  new Snapshot(
                      clock.last(),
                      pipeline.replicatedTurns().latest(),
                      home,
                      homeStart,
                      now,
                      pipeline.start(),
                      began,
                      up,
                      new byte[0]);
              PartsImage image =
                  PartsImage.of(parts(pipeline), Replica::isValue, substitutes(pipeline));
              return () -> plain.with(image.toBytes()).toBytes();
            });
  }

  private static Parts parts(Pipeline pipeline) {
    return pipeline.replica().parts(Map.of("calls", pipeline.replicatedTurns().knownCalls()));
  }

  private static ImageSubstitutes substitutes(Pipeline pipeline) {
    return new ImageSubstitutes(pipeline.schema());
  }

  /**
   * Has a server that has just been made, or has been away, go on where another one stood.
   *
   * @throws UnusableLogException if it cannot; the server is of no use then
   */
  void goOn(Snapshot snapshot, RunningServer server) throws UnusableLogException {
    home = snapshot.home();
    homeStart = snapshot.homeStart();
    now = snapshot.now();
    began = snapshot.began();
    nodes.goOn(snapshot.nodes());
    Scenario first = texts.read(home.text(), home.readAt());
    Scenario played = now.equals(home) ? first : texts.read(now.text(), now.readAt());
    clock.beginAt(began);
    clock.at(began, () -> server.goOn(first, homeStart, played, snapshot.start()));
    clock.beginAt(snapshot.realTime());
    takeOver(snapshot, server.now());
  }

  private static void takeOver(Snapshot snapshot, Pipeline pipeline) throws UnusableLogException {
    ReplicatedTurns turns = pipeline.replicatedTurns();
    try {
      turns.onWriter(
          () -> {
            PartsImage.takeOver(snapshot.image(), parts(pipeline), substitutes(pipeline));
            pipeline.replica().rules().tookOver();
            turns.known().tookOver();
            turns.goOn(snapshot.latest());
            return turns;
          });
    } catch (UnreadableImageException e) {
      throw new UnusableLogException(
          "--replicate: this server cannot go on from the snapshot of the log, which another"
              + " version has written: "
              + e.getMessage(),
          e);
    }
  }
}
