// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.control.ConflictException;
import dev.doppelgram.replication.Beginning;
import dev.doppelgram.replication.Deed;
import dev.doppelgram.replication.Log;
import dev.doppelgram.replication.LogEntry;
import dev.doppelgram.replication.LogReader;
import dev.doppelgram.replication.Opening;
import dev.doppelgram.replication.RedisLog;
import dev.doppelgram.replication.Snapshot;
import dev.doppelgram.replication.UnusableLogException;
import dev.doppelgram.rpc.CallOrder;
import dev.doppelgram.rpc.CallRequest;
import dev.doppelgram.rpc.CallTurn;
import dev.doppelgram.scenario.Scenario;
import dev.doppelgram.turn.RecordedTurn;
import dev.doppelgram.world.model.TurnTime;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One of the servers that play a world together: puts what is to be done here into their log, and
 * does what it reads there.
 */
final class Replication implements LogReader, CallOrder {
  private static final Logger logger = LoggerFactory.getLogger(Replication.class);
  private static final long CURRENT_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final TurnTime OF_THE_ENTRY = new TurnTime(Instant.EPOCH, Instant.EPOCH);

  private final ReplicationSettings options;
  private final ScenarioTexts texts;
  private final Settings settings;
  private final LogClock clock;
  private final LogNodes nodes = new LogNodes();
  private final AwaitedDeeds awaited = new AwaitedDeeds();
  private final LogStart start;
  private final CountDownLatch joined = new CountDownLatch(1);
  private final Thread atExit = new Thread(this::close, "doppelgram-log-leaver");
  private final LogPlayback playback;
  private final LogSnapshots snapshots;
  private final Log log;
  private volatile boolean serving;
  private volatile boolean comingUp;
  private volatile boolean leaving;
  private long numbers;

  private Replication(ReplicationSettings options, Settings settings) throws UnusableLogException {
    this.options = options;
    clock = new LogClock(settings.wireClock());
    texts = new ScenarioTexts(settings);
    snapshots = new LogSnapshots(texts, clock, nodes, texts.of(settings.scenario()));
    start = new LogStart(texts, clock, snapshots);
    byte[] opening = snapshots.opening(null);
    log = RedisLog.open(options.log(), options.acceptVolatile(), opening, LogSnapshots.format());
    this.settings = settings.with(this);
    playback = new LogPlayback(this, settings.schema(), clock, nodes, awaited);
  }

  /**
   * Finds the log, or begins it.
   *
   * @param settings those of the server, with the scenario that a new log begins with
   */
  static Replication open(ReplicationSettings options, Settings settings)
      throws UnusableLogException {
    Replication replication = new Replication(options, settings);
    replication.log.read(replication);
    return replication;
  }

  /** Those of the server, with the scenario that the log began with. */
  Settings settings() {
    Beginning.Played home = start.home();
    return settings.with(texts.read(home.text(), home.readAt()));
  }

  /**
   * Makes the server, and returns when it has done all that is in the log.
   *
   * @throws UnusableLogException if it cannot go on from the snapshot of the log
   */
  RunningServer join(Supplier<RunningServer> maker) throws UnusableLogException {
    RunningServer made;
    try {
      made = start.make(maker);
    } catch (UnusableLogException | RuntimeException | Error e) {
      log.close();
      start.failed(e);
      throw e;
    }
    Runtime.getRuntime().addShutdownHook(atExit);
    try {
      joined.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return made;
  }

  LogSnapshots snapshots() {
    return snapshots;
  }

  /** The server, once it is made. */
  RunningServer server() {
    return start.server();
  }

  /** The others have taken this server for gone: it begins anew, under another name. */
  void takenForGone() {
    drop("this server was so slow that the others took it for gone");
    nodes.rename();
    comingUp = false;
  }

  LogClock clock() {
    return clock;
  }

  CallOrder order() {
    return this;
  }

  /** Whether clients may come. */
  boolean isServing() {
    return serving;
  }

  @Override
  public boolean takesCalls() {
    return serving;
  }

  @Override
  public boolean mayRead() {
    return serving
        && !options.linearisable()
        && System.nanoTime() - log.currentAt() < CURRENT_NANOS;
  }

  @Override
  public void append(CallRequest request, CallTurn.Stage stage, byte @Nullable [] computed) {
    CallTurn turn = new CallTurn(request, stage, computed, OF_THE_ENTRY);
    append(new Deed.Turn(new RecordedTurn.Called(turn)));
  }

  /** Has something done everywhere, some time. */
  synchronized void append(Deed deed) {
    numbers++;
    log.append(new LogEntry(nodes.self(), numbers, clock.machine(), deed).toBytes());
  }

  private synchronized <T> CompletableFuture<T> append(
      Deed deed, Supplier<T> task, boolean everywhere) {
    if (!serving) {
      throw new ConflictException("the log that this server shares with others is out of reach");
    }
    CompletableFuture<T> result = awaited.add(numbers + 1, task, everywhere);
    append(deed);
    return result;
  }

  /** Has a deed done, and tells when it is done on all servers that are up. */
  <T> CompletableFuture<T> everywhere(Deed deed, Supplier<T> task) {
    return append(deed, task, true);
  }

  /** Has a deed done, and waits until it is done here. */
  <T> T have(Deed deed, Supplier<T> task) {
    return AwaitedDeeds.result(append(deed, task, false));
  }

  /** Has a deed done, and waits until it is done on all servers that are up. */
  <T> T haveEverywhere(Deed deed, Supplier<T> task) {
    return AwaitedDeeds.result(everywhere(deed, task));
  }

  /** The text of a scenario that other servers are to play. */
  String text(Scenario scenario) {
    return texts.of(scenario);
  }

  Scenario scenario(String text) {
    return texts.read(text, clock.instant());
  }

  @Override
  public void began(byte[] bytes) {
    begin(Opening.of(bytes), "the log was lost, and another one has begun");
  }

  @Override
  public void goOnFrom(byte[] bytes) {
    begin(Snapshot.of(bytes), "this server was away for longer than the log goes back");
  }

  private void begin(Beginning beginning, String whyAnew) {
    if (!start.isFirst(beginning)) {
      drop(whyAnew);
      nodes.clear();
      comingUp = false;
      start.beginAnew(beginning);
      logger.info("{} goes on: {}", server().now().world().name(), whyAnew);
    }
  }

  @Override
  public Supplier<byte[]> snapshot() {
    return snapshots.take(server());
  }

  @Override
  public byte[] opening() {
    return snapshots.opening(server().state());
  }

  @Override
  public void take(String at, List<byte[]> entries) {
    playback.take(entries);
  }

  @Override
  public void caughtUp() {
    if (nodes.isSelfUp()) {
      serving = true;
      joined.countDown();
    } else if (!comingUp && !leaving) {
      comingUp = true;
      append(new Deed.NodeUp());
    }
  }

  @Override
  public void outOfReach() {
    drop("the log that this server shares with others is out of reach");
    comingUp = false;
  }

  /**
   * Lets go of all who wait here: what they asked for will have no answer here. Their connections
   * are closed when this returns, so that none brings a call that is late.
   */
  private void drop(String why) {
    synchronized (this) {
      serving = false;
      log.dropWaiting();
      awaited.fail(why);
    }
    RunningServer here = start.serverIfMade();
    if (here != null) {
      here.now().replicatedTurns().dropCalls();
      here.now().connections().closeOpen();
    }
  }

  @Override
  public long node() {
    return nodes.self();
  }

  @Override
  public Collection<Long> otherNodes() {
    return nodes.others();
  }

  @Override
  public void silent(long node) {
    append(new Deed.NodeDown(node));
  }

  /** Leaves the others, before the process ends. */
  void leave() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // the process is about to end
    }
    close();
  }

  private void close() {
    if (!leaving) {
      leaving = true;
      serving = false;
      append(new Deed.NodeDown(nodes.self()));
      log.close();
    }
  }
}
