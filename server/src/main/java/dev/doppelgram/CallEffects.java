// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.push.UpdatePusher;
import dev.doppelgram.rpc.CallListener;
import dev.doppelgram.rpc.CallResult;
import dev.doppelgram.rpc.CallTurn;
import dev.doppelgram.session.SessionId;
import dev.doppelgram.turn.RecordedTurn;
import dev.doppelgram.world.model.WorldEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a call's turn down, and pushes what it has changed to everybody whom it concerns. */
record CallEffects(UpdatePusher pusher, TurnRecorder recorder, ClockWatch clockWatch)
    implements CallListener {

  @Override
  public void starting(Instant now) {
    clockWatch.doDue(now);
  }

  @Override
  public void ended(CallTurn turn, @Nullable CallResult result) {
    record(turn, result);
    if (result == null) {
      return;
    }
    SessionId caller = turn.request().origin().session();
    if (!result.events().isEmpty()) {
      pusher.push(result.events(), result.pushesToCaller() ? null : caller);
    }
    String popUp = result.popUp();
    if (popUp != null) {
      pusher.popUp(popUp, caller);
    }
  }

  @Override
  public void waits(CallTurn turn, List<WorldEvent> events) {
    record(turn, null);
    pusher.push(events, turn.request().origin().session());
  }

  private void record(CallTurn turn, @Nullable CallResult result) {
    if (recorder.isOpen()) {
      recorder.record(() -> new RecordedTurn.Called(turn), result);
    }
  }
}
