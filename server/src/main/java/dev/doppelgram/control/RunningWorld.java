// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

import dev.doppelgram.push.UpdatePusher;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.world.World;
import java.util.function.Function;

/** The world that a server plays now, as far as what reads and changes it needs to know. */
public interface RunningWorld {

  /**
   * Asks or changes the world between two calls, and tells everybody concerned what changed.
   *
   * @throws RuntimeException as the task does
   */
  <T> T change(Function<World, T> task);

  /** Sends updates to sessions; to be used while the world is {@link #change changed}. */
  UpdatePusher fanout();

  Schema schema();

  /** The auth key of an account's device; 0 if it has none of this number. */
  long authKeyId(String account, int device);

  /** Gives an account that came after the scenario sessions that need no login. */
  void deriveKeys(String account);
}
