// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.authkey.AuthKeys;
import dev.doppelgram.authkey.DerivedKeys;
import dev.doppelgram.control.RunningWorld;
import dev.doppelgram.control.WorldChange;
import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.fault.RuleTurns;
import dev.doppelgram.image.Parts;
import dev.doppelgram.image.PartsImage;
import dev.doppelgram.push.PushGate;
import dev.doppelgram.push.UpdatePusher;
import dev.doppelgram.rpc.CallResult;
import dev.doppelgram.rpc.CallStep;
import dev.doppelgram.rpc.CallTurn;
import dev.doppelgram.session.SessionId;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.turn.RecordedTurn;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.TurnTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes recorded turns again, one after the other, on a replica that no client is connected to. For
 * one thread.
 */
final class TurnReplay implements RecordedTurn.Visitor<Optional<CallResult>>, RunningWorld {
  private final Settings settings;
  private final OpenCalls open = new OpenCalls();
  private Instant realTime = Instant.EPOCH;
  private Duration lag = Duration.ZERO;
  private TurnTime time = new TurnTime(Instant.EPOCH, Instant.EPOCH);
  private @Nullable Replica replica;
  private @Nullable DerivedKeys derivedKeys;
  private @Nullable AuthKeys authKeys;

  /** Calls that go on. */
  private static final class OpenCalls {
    private final Map<MessageId, CallStep> byId = new HashMap<>();
  }

  /** Names a call that goes on. */
  private record MessageId(SessionId session, long messageId) {}

  /**
   * @param settings those that the turns were recorded with
   */
  TurnReplay(Settings settings) {
    this.settings = settings;
  }

  /**
   * Makes the next turn.
   *
   * @return what a call has led to; empty for one that goes on, and for all that is no call
   */
  Optional<CallResult> play(RecordedTurn turn) {
    return turn.accept(this);
  }

  /** What later turns depend on, as the turns so far have left it. */
  PartsImage image() {
    return PartsImage.of(parts(), Replica::isValue, new ImageSubstitutes(settings.schema()));
  }

  /** Goes on where another one was that has played the same start. */
  void goOnFrom(byte[] image) {
    PartsImage.takeOver(image, parts(), new ImageSubstitutes(settings.schema()));
    replica().rules().tookOver();
    Objects.requireNonNull(authKeys).tookOver();
    Objects.requireNonNull(derivedKeys).searchAll();
  }

  private Parts parts() {
    return replica().parts(Map.of("open", open));
  }

  /** The replica as the turns have left it. */
  Replica replica() {
    return Objects.requireNonNull(replica, "nothing has started yet");
  }

  @Override
  public Optional<CallResult> started(RecordedTurn.Started turn) {
    open.byId.clear();
    lag = turn.lag();
    realTime = turn.start().plus(lag);
    DerivedKeys minted = Replica.derivedKeys(settings.scenario().world());
    AuthKeys before = authKeys;
    AuthKeys keys =
        before == null
            ? new AuthKeys(minted, settings.rememberedLayer(), () -> realTime)
            : before.inherited(minted, forgotten -> {});
    minted.searchAll();
    derivedKeys = minted;
    authKeys = keys;
    replica =
        new Replica(
            settings, minted, keys, () -> realTime.minus(lag), RuleTurns.AT_ONCE, event -> {});
    return Optional.empty();
  }

  @Override
  public Optional<CallResult> called(RecordedTurn.Called turn) {
    CallTurn call = turn.turn();
    begin(call.time());
    MessageId id = new MessageId(call.request().origin().session(), call.request().messageId());
    CallStep step =
        switch (call.stage()) {
          case ARRIVED -> replica().dispatcher().arrive(call.request(), time);
          case RESUMED -> resume(open.byId.remove(id));
          case COMPUTED -> complete(open.byId.remove(id), call.computed());
        };
    if (step instanceof CallStep.Answered answered) {
      return Optional.of(answered.result());
    }
    open.byId.put(id, step);
    return Optional.empty();
  }

  private CallStep resume(@Nullable CallStep before) {
    if (before instanceof CallStep.Diverted diverted) {
      return replica().dispatcher().resume(diverted.call(), time);
    }
    throw new IllegalStateException("a call comes back that was not led another way");
  }

  private CallStep complete(@Nullable CallStep before, byte @Nullable [] computed) {
    if (before instanceof CallStep.Deferred deferred) {
      return replica()
          .dispatcher()
          .complete(deferred.call(), deferred.computation().rest(computed), time);
    }
    if (before instanceof CallStep.Pending pending) {
      return replica().dispatcher().complete(pending.call(), pending.result()::answer, time);
    }
    throw new IllegalStateException("a call has computed that had not to");
  }

  @Override
  public Optional<CallResult> changed(RecordedTurn.Changed turn) {
    begin(turn.time());
    try {
      turn.change().applyTo(RunningWorld.live(() -> this));
    } catch (RpcError | IllegalArgumentException refused) {
      // as it was then: what it did before that is done
    }
    return Optional.empty();
  }

  @Override
  public Optional<CallResult> rulesChanged(RecordedTurn.RulesChanged turn) {
    replica().rules().make(turn.change());
    return Optional.empty();
  }

  @Override
  public Optional<CallResult> clockChanged(RecordedTurn.ClockChanged turn) {
    replica().world().setClock(turn.setting());
    return Optional.empty();
  }

  @Override
  public Optional<CallResult> deadlinesMet(RecordedTurn.DeadlinesMet turn) {
    World world = replica().world();
    world.begin(turn.now());
    world.deadlines().run(turn.now());
    world.pendingEvents().take();
    return Optional.empty();
  }

  @Override
  public Optional<CallResult> keyForgotten(RecordedTurn.KeyForgotten turn) {
    Objects.requireNonNull(authKeys).destroy(turn.authKeyId());
    replica().world().auth().authorizations().logOut(turn.authKeyId());
    return Optional.empty();
  }

  @Override
  public Optional<CallResult> keyAdded(RecordedTurn.KeyAdded turn) {
    realTime = turn.realTime();
    Objects.requireNonNull(authKeys)
        .add(new AuthKey(turn.authKey()), turn.firstSalt(), turn.dc(), turn.expiresIn());
    return Optional.empty();
  }

  private void begin(TurnTime next) {
    time = next;
    realTime = next.realTime();
  }

  @Override
  public <T> T change(Function<World, T> task) {
    World world = replica().world();
    world.begin(time.now());
    T result = task.apply(world);
    world.pendingEvents().take();
    return result;
  }

  @Override
  public <T> T change(WorldChange change, Function<World, T> task) {
    return change(task);
  }

  /** One that pushes to nobody. */
  @Override
  public UpdatePusher fanout() {
    return new UpdatePusher(
        replica().world(), settings.schema(), key -> List.of(), PushGate.OPEN, event -> {});
  }

  @Override
  public Schema schema() {
    return settings.schema();
  }

  @Override
  public long authKeyId(String account, int device) {
    DerivedKeys keys = Objects.requireNonNull(derivedKeys);
    return device <= DerivedKeys.DEVICES ? keys.of(account, device).id() : 0;
  }

  @Override
  public void deriveKeys(String account) {
    DerivedKeys keys = Objects.requireNonNull(derivedKeys);
    keys.add(account);
    keys.searchAll();
  }
}
