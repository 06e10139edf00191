// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.push.UpdatePusher;
import dev.doppelgram.rpc.CallListener;
import dev.doppelgram.session.Session;
import dev.doppelgram.world.model.WorldEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pushes what a call has changed to everybody whom it concerns. */
record CallEffects(UpdatePusher fanout) implements CallListener {
  @Override
  public void happened(List<WorldEvent> events, @Nullable Session caller) {
    fanout.tell(events, caller);
  }

  @Override
  public void popUp(String text, Session caller) {
    fanout.popUp(text, caller);
  }
}
