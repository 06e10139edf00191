// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.authkey.AuthKeyState;
import dev.doppelgram.authkey.AuthKeys;
import dev.doppelgram.authkey.Devices;
import dev.doppelgram.control.RunningWorld;
import dev.doppelgram.control.WorldChange;
import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.fault.RuleChange;
import dev.doppelgram.fault.Rules;
import dev.doppelgram.handshake.Handshakes;
import dev.doppelgram.observe.Observer;
import dev.doppelgram.replication.Deed;
import dev.doppelgram.rpc.CallContext;
import dev.doppelgram.rpc.CallDispatcher;
import dev.doppelgram.rpc.CallOrder;
import dev.doppelgram.rpc.CallTurn;
import dev.doppelgram.rpc.OrderedCalls;
import dev.doppelgram.session.CallSink;
import dev.doppelgram.session.Sessions;
import dev.doppelgram.turn.RecordedTurn;
import dev.doppelgram.world.World;
import dev.doppelgram.world.WorldClock;
import dev.doppelgram.world.model.Authorization;
import dev.doppelgram.world.model.TurnTime;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The turns of a world that several servers play: whatever is to be done here goes into the log,
 * and is done when it comes back from there, as what the others put in.
 */
final class ReplicatedTurns extends WorldTurns {
  private final Replication replication;
  private final LogClock clock;
  private final LoggedTurns logged;
  private Instant latest = Instant.MIN;
  private @Nullable OrderedCalls calls;
  private @Nullable AuthKeys keys;
  private @Nullable Devices devices;

  /**
   * @param running the world whose turns these are
   * @param rules its rules
   */
  ReplicatedTurns(
      Replication replication, Supplier<? extends RunningWorld> running, Supplier<Rules> rules) {
    super(replication.clock(), null);
    this.replication = replication;
    clock = replication.clock();
    logged = new LoggedTurns(this, running, rules);
  }

  @Override
  Runnable due() {
    return () -> replication.append(new Deed.Turn(new RecordedTurn.DeadlinesMet(clock.machine())));
  }

  @Override
  CallSink calls(Settings settings, CallDispatcher dispatcher, Observer observer) {
    CallOrder order = replication.order();
    calls =
        new OrderedCalls(
            settings.schema(),
            world(),
            dispatcher,
            clock,
            writer(),
            SharedThreads.ARITHMETIC,
            callEffects(),
            order,
            observer);
    return calls;
  }

  @Override
  Handshakes handshakes(Settings settings, AuthKeys authKeys) {
    return new Handshakes(
        settings.rsaKey(),
        (key, firstSalt, dc, expiresIn) -> {
          Instant now = clock.machine();
          byte[] bytes = key.bytes();
          return replication.have(
              new Deed.Turn(new RecordedTurn.KeyAdded(bytes, firstSalt, dc, expiresIn, now)),
              () -> add(key, firstSalt, dc, expiresIn));
        },
        settings.wireClock(),
        SharedThreads.RANDOM,
        SharedThreads.REQUESTS); // a key waits for its turn
  }

  private boolean add(AuthKey key, long firstSalt, int dc, int expiresIn) {
    AuthKeys known = known();
    boolean added = known.add(key, firstSalt, dc, expiresIn);
    for (long id : known.surplus()) {
      replication.append(new Deed.Turn(new RecordedTurn.KeyForgotten(id)));
    }
    return added;
  }

  /** The auth keys. */
  AuthKeys known() {
    if (keys == null) {
      throw new IllegalStateException("not put together yet");
    }
    return keys;
  }

  /** By turns, and not by what this server alone sees. */
  @Override
  Observer numbering(Devices some, Observer observer) {
    return observer;
  }

  @Override
  void over(AuthKeys authKeys, Sessions sessions, Devices some) {
    keys = authKeys;
    devices = some;
    authKeys.shared();
    sessions.keysEndedBy(this::endKey);
    world().clock().decidedBy(this::setClock);
  }

  private void endKey(long authKeyId, Executor loop, Consumer<Boolean> then) {
    replication
        .everywhere(new Deed.KeyDestroyed(authKeyId), () -> known().destroy(authKeyId))
        .thenAcceptAsync(then, loop);
  }

  private boolean setClock(WorldClock.Setting before, WorldClock.Setting after) {
    return replication.haveEverywhere(
        new Deed.ClockSet(before, after), () -> setClockNow(before, after));
  }

  /** Reads the world between two turns. */
  @Override
  <T> T change(Function<World, T> task) {
    return writer().isHere()
        ? task.apply(world())
        : onWriter(
            () -> {
              world().begin(world().clock().now());
              return task.apply(world());
            });
  }

  @Override
  <T> T change(WorldChange change, Function<World, T> task) {
    if (writer().isHere()) {
      return turn(now(), task);
    }
    TurnTime later = new TurnTime(Instant.EPOCH, Instant.EPOCH);
    return replication.haveEverywhere(
        new Deed.Turn(new RecordedTurn.Changed(change, later)), () -> turn(now(), task));
  }

  @Override
  void changeRules(RuleChange change, Runnable task) {
    if (writer().isHere()) {
      task.run();
      return;
    }
    replication.haveEverywhere(
        new Deed.Turn(new RecordedTurn.RulesChanged(change)),
        () -> {
          task.run();
          return change;
        });
  }

  /** Keys give way by turns. */
  @Override
  void forgetKey(long authKeyId) {}

  /** What is known of calls, for an image. */
  Object knownCalls() {
    return Objects.requireNonNull(calls).knownCalls();
  }

  /** The world's time of the latest turn. */
  Instant latest() {
    return latest;
  }

  /** Goes on where others were, whose latest turn was at that time of the world. */
  void goOn(Instant time) {
    latest = time;
    clockWatch().start();
  }

  /** Those whose turns will not come are taken for calls that never came. */
  void dropCalls() {
    if (calls != null) {
      calls.dropWaiting();
    }
  }

  /** Looks, off the writer, for what a turn needs to know. */
  void prepare(Deed deed) {
    if (deed instanceof Deed.Turn turn && turn.turn() instanceof RecordedTurn.Called called) {
      known().searchToTheEnd(called.turn().request().origin().authKeyId());
    }
  }

  /**
   * Makes the turn of an entry, on the writer.
   *
   * @param realTime of the entry
   * @param own does it where this server had it put in; null for what others do
   */
  void take(Deed deed, Instant realTime, @Nullable Runnable own) {
    clock.at(
        realTime,
        () -> {
          clockWatch().doDue();
          if (own != null) {
            own.run();
          } else if (deed instanceof Deed.Turn turn) {
            turn.turn().accept(logged).run();
          } else if (deed instanceof Deed.ClockSet set) {
            setClockNow(set.before(), set.after());
          } else if (deed instanceof Deed.KeyDestroyed destroyed) {
            known().destroy(destroyed.authKeyId());
          }
          clockWatch().doDue();
        });
  }

  /** The time of a turn: the world's does not go back either, unless a test has set the clock. */
  private TurnTime now() {
    Instant now = world().clock().now();
    latest = now.isAfter(latest) ? now : latest;
    return new TurnTime(latest, clock.instant());
  }

  private boolean setClockNow(WorldClock.Setting before, WorldClock.Setting after) {
    if (!world().clock().setting().equals(before)) {
      return false;
    }
    world().setClock(after);
    return true;
  }

  /** A call of any server's client. */
  void call(CallTurn turn) {
    CallContext origin = turn.request().origin();
    AuthKeyState key = known().find(origin.usedAuthKeyId());
    if (key != null && origin.layer() != 0) {
      key.layer(origin.layer());
    }
    if (calls != null) {
      calls.take(new CallTurn(turn.request(), turn.stage(), turn.computed(), now()));
    }
    if (devices != null
        && world().auth().authorizations().of(origin.authKeyId())
            instanceof Authorization.LoggedIn loggedIn) {
      devices.number(origin.authKeyId(), loggedIn.account().name());
    }
  }
}
