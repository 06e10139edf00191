// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.push.UpdatePusher;
import dev.doppelgram.rpc.CallListener;
import dev.doppelgram.rpc.CallTurn;
import dev.doppelgram.rpc.RpcResult;
import dev.doppelgram.session.SessionId;
import org.jspecify.annotations.Nullable;

/** Pushes what a call has changed to everybody whom it concerns. */
record CallEffects(UpdatePusher pusher) implements CallListener {
  @Override
  public void ended(CallTurn turn, @Nullable RpcResult result) {
    if (result == null) {
      return;
    }
    SessionId caller = turn.request().origin().session();
    if (!result.events().isEmpty()) {
      pusher.tell(result.events(), caller);
    }
    String popUp = result.popUp();
    if (popUp != null) {
      pusher.popUp(popUp, caller);
    }
  }
}
