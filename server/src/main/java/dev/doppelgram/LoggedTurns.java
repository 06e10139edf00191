// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.control.RunningWorld;
import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.fault.Rules;
import dev.doppelgram.turn.RecordedTurn;
import java.util.function.Supplier;

/**
 * What each kind of turn does that another server has put into the log.
 *
 * @param running the world whose turns these are
 * @param rules its rules
 */
record LoggedTurns(
    ReplicatedTurns turns, Supplier<? extends RunningWorld> running, Supplier<Rules> rules)
    implements RecordedTurn.Visitor<Runnable> {

  @Override
  public Runnable started(RecordedTurn.Started turn) {
    throw new IllegalStateException("no turn of a world that runs");
  }

  @Override
  public Runnable called(RecordedTurn.Called turn) {
    return () -> turns.call(turn.turn());
  }

  @Override
  public Runnable changed(RecordedTurn.Changed turn) {
    return () -> {
      try {
        turn.change().applyTo(RunningWorld.live(running));
      } catch (RuntimeException refused) {
        // as it was where a test asked for it: what it did before that is done
      }
    };
  }

  @Override
  public Runnable rulesChanged(RecordedTurn.RulesChanged turn) {
    return () -> rules.get().make(turn.change());
  }

  @Override
  public Runnable clockChanged(RecordedTurn.ClockChanged turn) {
    return () -> turns.world().setClock(turn.setting());
  }

  @Override
  public Runnable keyAdded(RecordedTurn.KeyAdded turn) {
    return () ->
        turns
            .known()
            .add(new AuthKey(turn.authKey()), turn.firstSalt(), turn.dc(), turn.expiresIn());
  }

  @Override
  public Runnable keyForgotten(RecordedTurn.KeyForgotten turn) {
    return () -> {
      turns.known().destroy(turn.authKeyId());
      turns.world().auth().authorizations().logOut(turn.authKeyId());
    };
  }

  /** All that is due by the time of a turn is done before it. */
  @Override
  public Runnable deadlinesMet(RecordedTurn.DeadlinesMet turn) {
    return () -> {};
  }
}
