// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.authkey.AuthKeys;
import dev.doppelgram.authkey.Devices;
import dev.doppelgram.control.WorldChange;
import dev.doppelgram.fault.RuleChange;
import dev.doppelgram.handshake.Handshakes;
import dev.doppelgram.observe.Observer;
import dev.doppelgram.push.UpdatePusher;
import dev.doppelgram.rpc.CallDispatcher;
import dev.doppelgram.rpc.CallListener;
import dev.doppelgram.rpc.RpcEngine;
import dev.doppelgram.rpc.WorldWriter;
import dev.doppelgram.session.CallSink;
import dev.doppelgram.session.Sessions;
import dev.doppelgram.turn.RecordedTurn;
import dev.doppelgram.turn.TurnLog;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.TurnTime;
import io.netty.util.concurrent.EventExecutor;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is done to a world, one turn after the other on its writer: each is pushed to those whom it
 * concerns, and written down.
 */
class WorldTurns {
  private final InstantSource wireClock;
  private final EventExecutor thread = SharedThreads.WRITERS.next();
  private final WorldWriter writer = new WorldWriter(thread);
  private final TurnRecorder recorder;
  private World world;
  private UpdatePusher pusher;
  private ClockWatch clockWatch;

  /**
   * @param wireClock what counts as real time
   * @param log where turns are written down; null for nowhere
   */
  @SuppressWarnings("NullAway.Init") // a world's rules need its turns, and its turns the world
  WorldTurns(InstantSource wireClock, @Nullable TurnLog log) {
    this.wireClock = wireClock;
    recorder = new TurnRecorder(log);
  }

  /** To be called once, before any turn. */
  void of(World world, UpdatePusher pusher) {
    this.world = world;
    this.pusher = pusher;
    clockWatch = new ClockWatch(world, pusher, recorder, writer, thread, due());
    clockWatch.start();
    world.watchClock(setting -> later(() -> new RecordedTurn.ClockChanged(setting)));
  }

  /** What is done when something is due by the world's clock; null for that itself. */
  @Nullable Runnable due() {
    return null;
  }

  World world() {
    return world;
  }

  ClockWatch clockWatch() {
    return clockWatch;
  }

  /** Takes the calls of clients. */
  CallSink calls(Settings settings, CallDispatcher dispatcher, Observer observer) {
    return new RpcEngine(
        settings.schema(),
        world,
        dispatcher,
        wireClock,
        writer,
        SharedThreads.ARITHMETIC,
        callEffects(),
        observer);
  }

  /** Takes the keys of exchanges. */
  Handshakes handshakes(Settings settings, AuthKeys keys) {
    return KeyExchanges.of(settings, keys, this);
  }

  /** Numbers devices in the order in which they call. */
  Observer numbering(Devices devices, Observer observer) {
    return new DeviceNumbering(devices, observer);
  }

  /** Says what keys and devices there are, once all is put together. */
  void over(AuthKeys keys, Sessions sessions, Devices devices) {}

  WorldWriter writer() {
    return writer;
  }

  /** What a call's turn leads to. */
  CallListener callEffects() {
    return new CallEffects(pusher, recorder, clockWatch);
  }

  /** Reads the world, or changes it by a turn that is not written down. */
  <T> T change(Function<World, T> task) {
    return writer.isHere() ? task.apply(world) : onWriter(() -> turn(time(), task));
  }

  /** Changes the world by a turn that is written down as a value. */
  <T> T change(WorldChange change, Function<World, T> task) {
    return onWriter(
        () -> {
          TurnTime time = time();
          try {
            return turn(time, task);
          } finally {
            recorder.record(() -> new RecordedTurn.Changed(change, time));
          }
        });
  }

  void changeRules(RuleChange change, Runnable task) {
    onWriter(
        () -> {
          task.run();
          recorder.record(() -> new RecordedTurn.RulesChanged(change));
          return change;
        });
  }

  /** Ends the login of a key that gave way to others. */
  void forgetKey(long authKeyId) {
    writer.execute(
        () -> {
          world.auth().authorizations().logOut(authKeyId);
          recorder.record(() -> new RecordedTurn.KeyForgotten(authKeyId));
        });
  }

  /** Writes down at once what the writer does first of all. */
  void record(Supplier<RecordedTurn> turn) {
    recorder.record(turn);
  }

  /** Writes down what was done on another thread, behind what the writer is about to do. */
  void later(Supplier<RecordedTurn> turn) {
    writer.execute(() -> recorder.record(turn));
  }

  <T> T onWriter(Supplier<T> task) {
    if (writer.isHere()) {
      return task.get();
    }
    try {
      return CompletableFuture.supplyAsync(task, writer).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException ofTask) {
        throw ofTask;
      }
      throw e;
    }
  }

  /** No alarm of the clock wakes the world any more. */
  void stopClock() {
    clockWatch.close();
  }

  /** Nothing is written down from now on. */
  void end() {
    onWriter(
        () -> {
          recorder.end();
          return recorder;
        });
  }

  TurnTime time() {
    clockWatch.doDue();
    return new TurnTime(world.clock().now(), wireClock.instant());
  }

  <T> T turn(TurnTime time, Function<World, T> task) {
    world.begin(time.now());
    try {
      return task.apply(world);
    } finally {
      // also what was done before a refusal: a request to join is stored and refused
      pusher.push(world.pendingEvents().take(), null);
    }
  }
}
