// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.replication.Beginning;
import dev.doppelgram.replication.Opening;
import dev.doppelgram.replication.Snapshot;
import dev.doppelgram.replication.UnusableLogException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Has the server of a log begin with what the log has, and begin anew when that is lost or too far
 * ahead.
 */
final class LogStart {
  private final ScenarioTexts texts;
  private final LogClock clock;
  private final LogSnapshots snapshots;
  private final CompletableFuture<Beginning> opened = new CompletableFuture<>();
  private final CompletableFuture<RunningServer> server = new CompletableFuture<>();

  LogStart(ScenarioTexts texts, LogClock clock, LogSnapshots snapshots) {
    this.texts = texts;
    this.clock = clock;
    this.snapshots = snapshots;
  }

  /** The scenario that a reset goes back to, once the log is read. */
  Beginning.Played home() {
    return opened.join().home();
  }

  /** The server, once it is made. */
  RunningServer server() {
    return server.join();
  }

  /** The server; null if it is not made yet. */
  @Nullable RunningServer serverIfMade() {
    return server.isCompletedExceptionally() ? null : server.getNow(null);
  }

  /**
   * Makes the server.
   *
   * @throws UnusableLogException if it cannot go on from the snapshot of the log
   */
  RunningServer make(Supplier<RunningServer> maker) throws UnusableLogException {
    RunningServer made = begin(opened.join(), maker);
    server.complete(made);
    return made;
  }

  /** It will not be made. */
  void failed(Throwable why) {
    server.completeExceptionally(why);
  }

  /** On the reading thread: whether this is what the server is made with, which it waits for. */
  boolean isFirst(Beginning beginning) {
    boolean isFirst = opened.complete(beginning);
    server.join();
    return isFirst;
  }

  /** Has the server that is there begin anew; it has let go of its clients. */
  void beginAnew(Beginning beginning) {
    RunningServer here = server.join();
    try {
      begin(
          beginning,
          () -> {
            if (beginning instanceof Opening opening) {
              here.playNow(texts.read(opening.scenario(), opening.realTime()));
            }
            return here;
          });
    } catch (UnusableLogException e) {
      throw new IllegalStateException(e);
    }
  }

  private RunningServer begin(Beginning beginning, Supplier<RunningServer> maker)
      throws UnusableLogException {
    Instant time = beginning.home().readAt();
    clock.beginAt(time);
    List<RunningServer> made = new ArrayList<>();
    clock.at(
        time,
        () -> {
          RunningServer one = maker.get();
          made.add(one);
          if (beginning instanceof Opening opening && opening.state() != null) {
            one.restoreNow(texts.read(opening.state(), time));
          }
        });
    if (beginning instanceof Opening opening) {
      snapshots.began(opening);
    } else if (beginning instanceof Snapshot snapshot) {
      snapshots.goOn(snapshot, made.get(0));
    }
    return made.get(0);
  }
}
