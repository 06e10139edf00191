// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import dev.doppelgram.session.Session;
import dev.doppelgram.world.model.WorldEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows a call beside its answer; is told on the world's writer. */
public interface CallListener {

  /** Leaves the world untold. */
  CallListener NOTHING =
      new CallListener() {
        @Override
        public void happened(List<WorldEvent> events, @Nullable Session caller) {}

        @Override
        public void popUp(String text, Session caller) {}
      };

  /**
   * The call changed the world, or the time that had come.
   *
   * @param caller learns of it by the answer; null where no call did it
   */
  void happened(List<WorldEvent> events, @Nullable Session caller);

  /** The call was refused in a way that the client does not speak of: it is to show this text. */
  void popUp(String text, Session caller);
}
